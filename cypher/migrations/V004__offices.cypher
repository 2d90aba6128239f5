// States are found by the office that one person holds at a time.
// Columns: none
CREATE INDEX state_office IF NOT EXISTS FOR (n:State) ON (n.office);
