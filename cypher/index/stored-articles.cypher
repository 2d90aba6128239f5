// These articles, whole.
// $ids: list of strings
// Columns: id, properties
MATCH (x:Article)
WHERE x.id IN $ids
RETURN x.id AS id, properties(x) AS properties
ORDER BY id
