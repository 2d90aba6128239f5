// Writes the evidence of events or states ({{type}} is Event or State).
// $rows: list of {article, fact, start, end, in, quote, triggerStart, triggerEnd, extractor, score}
// Columns: n
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (f:{{type}} {id: row.fact})
CREATE (a)-[r:REPORTS]->(f)
SET r.start = row.start, r.end = row.end, r.`in` = row.`in`, r.quote = row.quote, r.triggerStart = row.triggerStart,
  r.triggerEnd = row.triggerEnd, r.extractor = row.extractor, r.score = toFloat(row.score)
RETURN count(*) AS n
