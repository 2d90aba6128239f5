// Hangs actors, places or events ({{type}} is Actor, Place or Event) on the nodes of their blocks.
// $rows: list of {id, keys}
// Columns: none
UNWIND $rows AS row
MATCH (a:{{type}} {id: row.id})
UNWIND row.keys AS key
MERGE (k:Block {id: key})
MERGE (a)-[:IN_BLOCK]->(k)
