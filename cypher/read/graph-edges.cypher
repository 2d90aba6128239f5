// Relationships that leave these nodes of one label ({{type}}), whole.
// $ids: list of strings
// Columns: source, type, target, targetLabels, properties
MATCH (a:{{type}})-[r]->(b)
WHERE a.id IN $ids
RETURN a.id AS source, type(r) AS type, b.id AS target, labels(b) AS targetLabels, properties(r) AS properties
ORDER BY source, type, target
