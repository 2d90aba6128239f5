// Removes states with all their edges.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (n:State {id: id})
DETACH DELETE n
