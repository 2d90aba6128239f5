// Writes short edges of any relation types: one statement for all, since planning one for each takes most of the time.
// $rows: list of {type, source, target, status, count, first, last, articleCount, sourceCount, confidence, eventIds, title, from, to, current}
// Columns: n
UNWIND $rows AS row
CALL (row) {
  MATCH (a:Actor {id: row.source}) RETURN a
  UNION ALL MATCH (a:Place {id: row.source}) RETURN a
}
CALL (row) {
  MATCH (b:Actor {id: row.target}) RETURN b
  UNION ALL MATCH (b:Place {id: row.target}) RETURN b
}
MERGE (a)-[r:$(row.type) {status: row.status}]->(b)
SET r.count = row.count, r.first = row.first, r.last = row.last, r.articleCount = row.articleCount,
  r.sourceCount = row.sourceCount, r.confidence = toFloat(row.confidence), r.eventIds = row.eventIds,
  r.title = row.title, r.from = row.from, r.to = row.to, r.current = row.current
RETURN count(*) AS n
