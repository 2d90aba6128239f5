// Events that each of these articles reports, in the order of the text.
// $ids: list of strings
// $limit: integer, for each article
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, articleId
MATCH (x:Article)
WHERE x.id IN $ids
CALL (x) {
  MATCH (x)-[r:REPORTS]->(e:Event)
  WITH e, min(r.start) AS place
  RETURN e, place
  ORDER BY place, e.id LIMIT $limit
}
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, x.id AS articleId
ORDER BY articleId, place, id
