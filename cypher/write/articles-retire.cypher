// Removes articles with all their edges.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (n:Article {id: id})
DETACH DELETE n
