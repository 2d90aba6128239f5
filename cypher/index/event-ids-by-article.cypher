// Events that one of these articles reports.
// $ids: list of strings
// Columns: id
MATCH (x:Article)-[:REPORTS]->(e:Event)
WHERE x.id IN $ids
RETURN DISTINCT e.id AS id
ORDER BY id
