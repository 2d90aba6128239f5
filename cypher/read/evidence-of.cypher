// The evidence of these events or states.
// $ids: list of strings
// Columns: factId, articleId, quote, start, end, in, triggerStart, triggerEnd, extractor, score
CALL () {
  MATCH (f:Event) WHERE f.id IN $ids RETURN f
  UNION ALL MATCH (f:State) WHERE f.id IN $ids RETURN f
}
MATCH (f)<-[r:REPORTS]-(x:Article)
RETURN f.id AS factId, x.id AS articleId, r.quote AS quote, r.start AS start, r.end AS end, r.`in` AS `in`,
  r.triggerStart AS triggerStart, r.triggerEnd AS triggerEnd, r.extractor AS extractor, r.score AS score
ORDER BY factId, articleId, start, end, triggerStart
