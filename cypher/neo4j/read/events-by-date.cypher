// Events by date, those without one last, as the index of dates has them, of some types that of types and dates: a page reads
// no more than it shows and filters out. A coarser date lies before `from` by at most the rest of its year; `~` comes after all
// that begins as `to` does.
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
    e.date >= left($from, 4) AND // if $from
    e.date <= $to + '~' AND // if $to
    e.date {{<}}= $after[0] AND // if $after
    (e.date {{<}} $after[0] OR e.id {{>}} $after[1]) AND // if $after
    e.modality IN $modalities AND // if $modalities
    e.polarity IN $polarities AND // if $polarities
    (e.date >= $from OR $from STARTS WITH e.date) AND // if $from
    left(e.date, size($to)) <= $to AND // if $to
    e.sourceCount >= $minSources AND // if $minSources
    e.confidence >= $minConfidence AND // if $minConfidence
    e.date >= ''
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
    ($after[0] <> {{sorted}} OR e.id {{>}} $after[1]) AND // if $after
    e.modality IN $modalities AND // if $modalities
    e.polarity IN $polarities AND // if $polarities
    e.sourceCount >= $minSources AND // if $minSources
    e.confidence >= $minConfidence AND // if $minConfidence
    e.date IS NULL
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
