// The latest events of a type are read in their order.
// Columns: none
CREATE INDEX event_type_date IF NOT EXISTS FOR (n:Event) ON (n.type, n.date);
