// Events, newest first; those without a date last.
// $types: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $from: ISO date or null; a coarser date of an event passes where it may lie in the range
// $to: ISO date or null
// $minConfidence: float
// $minSources: integer
// $limit: integer
// $after: list [date or '', id], or null
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount
MATCH (e:Event)
WHERE (size($types) = 0 OR e.type IN $types) AND (size($modalities) = 0 OR e.modality IN $modalities)
  AND (size($polarities) = 0 OR e.polarity IN $polarities)
  AND ($from IS NULL OR e.date >= $from OR $from STARTS WITH e.date)
  AND ($to IS NULL OR e.date <= $to OR e.date STARTS WITH $to)
  AND e.confidence >= $minConfidence AND e.sourceCount >= $minSources
WITH e, coalesce(e.date, '') AS day
WHERE $after IS NULL OR day < $after[0] OR (day = $after[0] AND e.id > $after[1])
WITH e, day ORDER BY day DESC, e.id LIMIT $limit
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount
ORDER BY day DESC, id
