// Removes the mentions of articles.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (a:Article {id: id})-[m:MENTIONS]->()
DELETE m
