// Events, in an order of one's choice; by date, those without one last.
// $types: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $from: ISO date or null; a coarser date of an event passes where it may lie in the range
// $to: ISO date or null
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $minConfidence: float
// $minSources: integer
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// By date_desc, falling: WITH e, coalesce(e.date, '') AS value
// By date_asc, rising: WITH e, coalesce(e.date, '~') AS value
// By article_count, falling: WITH e, e.articleCount AS value
// By source_count, falling: WITH e, e.sourceCount AS value
// By confidence, falling: WITH e, e.confidence AS value
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, sortValue
MATCH (e:Event)
WHERE
  e.date >= $since AND // if $since
  e.date <= $until AND // if $until
  e.type IN $types AND // if $types
  e.modality IN $modalities AND // if $modalities
  e.polarity IN $polarities AND // if $polarities
  (e.date >= $from OR $from STARTS WITH e.date) AND // if $from
  (e.date <= $to OR e.date STARTS WITH $to) AND // if $to
  e.sourceCount >= $minSources AND // if $minSources
  e.confidence >= $minConfidence
{{sorted}}
WHERE value {{<}} $after[0] OR (value = $after[0] AND e.id {{>}} $after[1]) // if $after
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
