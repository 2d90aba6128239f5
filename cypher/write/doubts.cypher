// Writes doubts: two actors that may be one. Places have none.
// $rows: list of {first, second, score, reasons}
// Columns: none
UNWIND $rows AS row
MATCH (a:Actor {id: row.first})
MATCH (b:Actor {id: row.second})
MERGE (a)-[r:MAYBE_SAME]->(b)
SET r.score = toFloat(row.score), r.reasons = row.reasons
