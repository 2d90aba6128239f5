// What was known by a day is found by when it was first reported.
// Columns: none
CREATE INDEX event_reported IF NOT EXISTS FOR (n:Event) ON (n.firstReported);
