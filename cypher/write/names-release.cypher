// Takes actors or places ({{type}} is Actor or Place) off the names that they no longer have, and names those names.
// $rows: list of {id, keys}
// Columns: id
UNWIND $rows AS row
MATCH (a:{{type}} {id: row.id})-[r:NAMED]->(k:Name)
WHERE NOT k.id IN row.keys
WITH r, k.id AS id
DELETE r
RETURN DISTINCT id
