// Nodes of one label ({{type}}), whole, by id.
// $after: string
// $limit: integer
// Columns: id, labels, properties
MATCH (n:{{type}})
WHERE n.id > $after
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id LIMIT $limit
