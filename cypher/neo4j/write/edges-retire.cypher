// Removes short edges of any relation types: one statement for all, since planning one for each takes most of the time.
// $rows: list of {type, source, target, status}
// Columns: none
UNWIND $rows AS row
CALL (row) {
  MATCH (a:Actor {id: row.source}) RETURN a
  UNION ALL MATCH (a:Place {id: row.source}) RETURN a
}
MATCH (a)-[r:$(row.type) {status: row.status}]->(b {id: row.target})
DELETE r
