// Events by date, those without one last, as the index of dates has them, of some types that of types and dates: a page reads
// no more than it shows and filters out.
// Instead of: read/events
// $types: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $from: ISO date or null; a coarser date of an event passes where it may lie in the range
// $to: ISO date or null
// $minConfidence: float
// $minSources: integer
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// $backward: boolean: whether the list is walked backward
// By date_desc, falling: ''
// By date_asc, rising: '~'
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, sortValue
CALL () {
  UNWIND $types AS each // if $types
  WITH DISTINCT each AS type // if $types
  CALL (type) { // if $types
  MATCH (e:Event) USING INDEX e:Event(type, date) // if $types
  MATCH (e:Event) USING INDEX e:Event(date) // unless $types
  WHERE
    e.type = type AND // if $types
    e.date {{<}}= coalesce($after[0], CASE WHEN 0 {{<}} 1 THEN '~' ELSE '' END)
    AND ($after IS NULL OR e.date {{<}} $after[0] OR e.id {{>}} $after[1])
    AND (size($modalities) = 0 OR e.modality IN $modalities)
    AND (size($polarities) = 0 OR e.polarity IN $polarities)
    AND ($from IS NULL OR e.date >= $from OR $from STARTS WITH e.date)
    AND ($to IS NULL OR e.date <= $to OR e.date STARTS WITH $to)
    AND e.confidence >= $minConfidence AND e.sourceCount >= $minSources
  WITH e ORDER BY e.type {{DESC}}, e.date {{DESC}}, e.id {{ASC}} LIMIT $limit // if $types
  RETURN e // if $types
  } // if $types
  WITH e ORDER BY e.date {{DESC}}, e.id {{ASC}} LIMIT $limit
  RETURN collect(e) AS dated
}
CALL (dated) {
  UNWIND dated AS e RETURN e
  UNION ALL
  // What has no date is in no index: it is looked for only where the page comes to it.
  WITH $from IS NULL AND $to IS NULL AND CASE WHEN $backward
    THEN $after IS NULL OR $after[0] = {{sorted}} ELSE size(dated) < $limit END AS isReached
  UNWIND CASE WHEN isReached THEN [true] ELSE [] END AS reached
  MATCH (e:Event)
  WHERE
    e.type IN $types AND // if $types
    e.date IS NULL AND ($after IS NULL OR $after[0] <> {{sorted}} OR e.id {{>}} $after[1])
    AND (size($modalities) = 0 OR e.modality IN $modalities)
    AND (size($polarities) = 0 OR e.polarity IN $polarities)
    AND e.confidence >= $minConfidence AND e.sourceCount >= $minSources
  WITH e ORDER BY e.id {{ASC}} LIMIT $limit
  RETURN e
}
WITH e, coalesce(e.date, {{sorted}}) AS value
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
