// These events with their keys.
// $ids: list of strings
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, firstReported, key
MATCH (e:Event)
WHERE e.id IN $ids
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, e.firstReported AS firstReported, e.key AS key
ORDER BY id
