// States that one of these articles reports.
// $ids: list of strings
// Columns: id
MATCH (x:Article)-[:REPORTS]->(s:State)
WHERE x.id IN $ids
RETURN DISTINCT s.id AS id
ORDER BY id
