// Removes actors or places ({{type}} is Actor or Place) with all their edges.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (n:{{type}} {id: id})
DETACH DELETE n
