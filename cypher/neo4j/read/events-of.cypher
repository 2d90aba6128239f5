// Events in which each of these actors or places plays a role, newest first. Where the bounds are near, those of whom or what
// plays thousands are found among all that happened then, as the index of dates has it, and not among all their own.
// $ids: list of strings
// $roles: list of agent, target, third, theme, place; empty: any
// $types: list of strings; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $wide: boolean: whether much of all that happened may lie within the bounds
// $limit: integer, for each actor
// $after: list [value, id] of the row to go on from, or null
// $many: integer: three times as many make it worth looking among all
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, actorId, sortValue
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
WITH a, COUNT { (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-() } > 3 * $many AS isBusy // unless $wide
CALL (a, isBusy) { // unless $wide
  UNWIND CASE WHEN isBusy THEN [a] ELSE [] END AS busy // unless $wide
  CALL (busy) { // unless $wide
  MATCH (e:Event) USING INDEX e:Event(date) // unless $wide
  WHERE // unless $wide
    e.date >= $since AND // unless $wide
    e.date <= $until AND // if $until unless $wide
    (e.date {{<}} $after[0] OR (e.date = $after[0] AND e.id {{>}} $after[1])) AND // if $after unless $wide
    e.type IN $types AND // if $types unless $wide
    e.modality IN $modalities AND // if $modalities unless $wide
    e.polarity IN $polarities AND // if $polarities unless $wide
    EXISTS { // unless $wide
      MATCH (e)-[r:AGENT|TARGET|THIRD|THEME|PLACE]->(busy) // unless $wide
      WHERE toLower(type(r)) IN $roles // if $roles unless $wide
    } // unless $wide
  WITH e ORDER BY e.date {{DESC}}, e.id {{ASC}} LIMIT $limit // unless $wide
  RETURN e // unless $wide
  } // unless $wide
  RETURN e, e.date AS value // unless $wide
  UNION ALL // unless $wide
  UNWIND CASE WHEN isBusy THEN [] ELSE [a] END AS quiet // unless $wide
CALL (a) { // if $wide
  MATCH (quiet)<-[r:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event) // unless $wide
  MATCH (a)<-[r:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event) // if $wide
  WHERE toLower(type(r)) IN $roles // if $roles
  WITH e, e.date AS date
  WHERE date >= $since // if $since
  WITH DISTINCT e, coalesce(date, '') AS value
  WHERE
    value <= $until AND // if $until
    (value {{<}} $after[0] OR (value = $after[0] AND e.id {{>}} $after[1])) AND // if $after
    e.type IN $types AND // if $types
    e.modality IN $modalities AND // if $modalities
    e.polarity IN $polarities AND // if $polarities
    true
  RETURN e, value
  ORDER BY value {{DESC}}, e.id {{ASC}} LIMIT $limit
}
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, a.id AS actorId, value AS sortValue
ORDER BY actorId, sortValue {{DESC}}, id {{ASC}}
