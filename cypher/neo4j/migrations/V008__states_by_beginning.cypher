// What held on a day is read from the states that began last.
// Columns: none
CREATE INDEX state_from IF NOT EXISTS FOR (n:State) ON (n.from);
