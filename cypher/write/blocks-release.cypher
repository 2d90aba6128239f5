// Takes actors, places or events ({{type}} is Actor, Place or Event) off the blocks that they no longer have, and names those blocks.
// $rows: list of {id, keys}
// Columns: id
UNWIND $rows AS row
MATCH (a:{{type}} {id: row.id})-[r:IN_BLOCK]->(k:Block)
WHERE NOT k.id IN row.keys
WITH r, k.id AS id
DELETE r
RETURN DISTINCT id
