// These nodes of one label ({{type}}), whole.
// $ids: list of strings
// Columns: id, labels, properties
MATCH (n:{{type}})
WHERE n.id IN $ids
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
