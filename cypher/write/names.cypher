// Hangs actors or places ({{type}} is Actor or Place) on the nodes of their names.
// $rows: list of {id, keys}
// Columns: none
UNWIND $rows AS row
MATCH (a:{{type}} {id: row.id})
UNWIND row.keys AS key
MERGE (k:Name {id: key})
MERGE (a)-[:NAMED]->(k)
