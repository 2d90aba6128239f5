// Removes short edges of one relation type ({{type}}).
// $rows: list of {source, target, status}
// Columns: none
UNWIND $rows AS row
CALL (row) {
  MATCH (a:Actor {id: row.source}) RETURN a
  UNION ALL MATCH (a:Place {id: row.source}) RETURN a
}
MATCH (a)-[r:{{type}} {status: row.status}]->(b {id: row.target})
DELETE r
