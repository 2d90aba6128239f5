// In how many of these articles actors or places are mentioned.
// $ids: list of strings
// Columns: id, articleCount
MATCH (x:Article)-[:MENTIONS]->(a)
WHERE x.id IN $ids
RETURN a.id AS id, count(DISTINCT x.id) AS articleCount
ORDER BY id
