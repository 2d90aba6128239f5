// Events that pass all filters of event-counts, newest first; those without a date last.
// $actors: list of strings: ids of actors or places, one of which plays a role; empty: any
// $eventTypes: list of strings; empty: all
// $families: list of PLOVER event types; empty: all
// $modalities: list of strings; empty: all
// $polarities: list of strings; empty: all
// $from: ISO date or null; a coarser date of an event passes where it may lie in the range
// $to: ISO date or null
// $minConfidence: float
// $minSources: integer
// $countries: list of ISO 3166-1 alpha-3 codes, one of which an actor or place in the event has; empty: any
// $publishers: list of strings, one of which reports it; empty: any
// $knownBy: ISO date or null: an article published by then reports it
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, sortValue
CALL () {
  MATCH (e:Event) WHERE size($actors) = 0 AND NOT (size($countries) + size($publishers) > 0 OR $knownBy IS NOT NULL) RETURN e
  UNION ALL
  MATCH (e:Event) WHERE size($actors) = 0 AND (size($countries) + size($publishers) > 0 OR $knownBy IS NOT NULL)
  WITH e
  WHERE (size($countries) = 0
      OR EXISTS { MATCH (e)-[:AGENT|TARGET|THIRD|PLACE]->(c) WHERE c.countryCode IN $countries })
    AND ((size($publishers) = 0 AND $knownBy IS NULL) OR EXISTS {
      MATCH (e)<-[:REPORTS]-(x:Article)
      WHERE (size($publishers) = 0 OR x.publisher IN $publishers) AND ($knownBy IS NULL OR x.publishedAt <= $knownBy)
    })
  RETURN e
  UNION ALL
  CALL () {
    MATCH (a:Actor) WHERE a.id IN $actors RETURN a
    UNION ALL MATCH (a:Place) WHERE a.id IN $actors RETURN a
  }
  MATCH (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event)
  WITH DISTINCT e
  WHERE (size($countries) = 0
      OR EXISTS { MATCH (e)-[:AGENT|TARGET|THIRD|PLACE]->(c) WHERE c.countryCode IN $countries })
    AND ((size($publishers) = 0 AND $knownBy IS NULL) OR EXISTS {
      MATCH (e)<-[:REPORTS]-(x:Article)
      WHERE (size($publishers) = 0 OR x.publisher IN $publishers) AND ($knownBy IS NULL OR x.publishedAt <= $knownBy)
    })
  RETURN e
}
WITH e
WHERE (size($eventTypes) = 0 OR e.type IN $eventTypes) AND (size($families) = 0 OR e.plover IN $families)
  AND (size($modalities) = 0 OR e.modality IN $modalities) AND (size($polarities) = 0 OR e.polarity IN $polarities)
  AND ($from IS NULL OR e.date >= $from OR $from STARTS WITH e.date)
  AND ($to IS NULL OR e.date <= $to OR e.date STARTS WITH $to)
  AND e.confidence >= $minConfidence AND e.sourceCount >= $minSources
WITH e, coalesce(e.date, '') AS value
WHERE $after IS NULL OR value {{<}} $after[0] OR (value = $after[0] AND e.id {{>}} $after[1])
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
