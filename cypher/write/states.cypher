// Writes states, without their edges.
// $rows: list of {id, type, label, title, from, to, asOf, firstSeen, office, closedBy, current, confidence, articleCount}
// Columns: n
UNWIND $rows AS row
MERGE (s:State {id: row.id})
SET s.type = row.type, s.label = row.label, s.title = row.title, s.from = row.from, s.to = row.to, s.asOf = row.asOf,
  s.firstSeen = row.firstSeen, s.office = row.office, s.closedBy = row.closedBy,
  s.current = row.current, s.confidence = toFloat(row.confidence), s.articleCount = row.articleCount
RETURN count(*) AS n
