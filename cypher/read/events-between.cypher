// Events in which both actors or places play a role, newest first; those without a date last.
// $first: string: id of an actor or place
// $second: string: id of another one
// $eventTypes: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, sortValue
CALL () {
  MATCH (a:Actor) WHERE a.id = $first RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id = $first RETURN a
}
MATCH (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event)
WHERE (size($eventTypes) = 0 OR e.type IN $eventTypes) AND (size($modalities) = 0 OR e.modality IN $modalities)
  AND (size($polarities) = 0 OR e.polarity IN $polarities)
  AND EXISTS { MATCH (e)-[:AGENT|TARGET|THIRD|THEME|PLACE]->(b) WHERE b.id = $second }
WITH DISTINCT e, coalesce(e.date, '') AS value
WHERE $after IS NULL OR value {{<}} $after[0] OR (value = $after[0] AND e.id {{>}} $after[1])
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
