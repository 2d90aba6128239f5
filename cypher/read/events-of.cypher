// Events in which each of these actors or places plays a role, newest first.
// $ids: list of strings
// $roles: list of agent, target, third, theme, place; empty: any
// $types: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $limit: integer, for each actor
// $after: list [value, id] of the row to go on from, or null
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, actorId, sortValue
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)<-[r:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event)
  WHERE
    e.date >= $since AND // if $since
    e.date <= $until AND // if $until
    toLower(type(r)) IN $roles AND // if $roles
    e.type IN $types AND // if $types
    e.modality IN $modalities AND // if $modalities
    e.polarity IN $polarities AND // if $polarities
    e.confidence >= 0
  WITH DISTINCT e, coalesce(e.date, '') AS value
  WHERE value {{<}} $after[0] OR (value = $after[0] AND e.id {{>}} $after[1]) // if $after
  RETURN e, value
  ORDER BY value {{DESC}}, e.id {{ASC}} LIMIT $limit
}
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, a.id AS actorId, value AS sortValue
ORDER BY actorId, sortValue {{DESC}}, id {{ASC}}
