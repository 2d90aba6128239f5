// How many events there are for each pair of nodes beside them, as in event-counts-by-one.
// $first: country, publisher or id: what is read of the first node
// $firstLinks: list of the relationships that lead to it
// $second: as $first, of the second node
// $secondLinks: as $firstLinks
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
// Columns: first, second, total, scored, goldstein
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
MATCH (e)-[r:AGENT|TARGET|THIRD|PLACE|REPORTS]-(n) WHERE type(r) IN $firstLinks
MATCH (e)-[s:AGENT|TARGET|THIRD|PLACE|REPORTS]-(m) WHERE type(s) IN $secondLinks
WITH DISTINCT e, CASE $first WHEN 'country' THEN n.countryCode WHEN 'publisher' THEN n.publisher ELSE n.id END AS first,
  CASE $second WHEN 'country' THEN m.countryCode WHEN 'publisher' THEN m.publisher ELSE m.id END AS second
RETURN first, second, count(e) AS total, count(e.goldstein) AS scored,
  coalesce(sum(e.goldstein), 0) AS goldstein
ORDER BY total DESC, coalesce(first, ''), coalesce(second, '') LIMIT $limit
