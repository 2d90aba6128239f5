// Removes events with all their edges.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (n:Event {id: id})
DETACH DELETE n
