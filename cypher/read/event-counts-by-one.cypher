// How many events there are for each node beside them ({{type}}: the relationships that lead to it) and each value of the
// event itself, as in event-counts. An event counts once for each value of the node.
// $first: country, publisher or id: what is read of the node
// $second: type, family (PLOVER event type), date or none
// $secondLength: integer: so many characters of the date: 4 for years, 7 for months, 10 for days
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
MATCH (e)-[:{{type}}]-(n)
WITH DISTINCT e, CASE $first WHEN 'country' THEN n.countryCode WHEN 'publisher' THEN n.publisher ELSE n.id END AS first,
  CASE $second WHEN 'type' THEN e.type WHEN 'family' THEN e.plover
    WHEN 'date' THEN CASE WHEN size(e.date) >= $secondLength THEN left(e.date, $secondLength) END END AS second
RETURN first, second, count(e) AS total, count(e.goldstein) AS scored,
  coalesce(sum(e.goldstein), 0) AS goldstein
ORDER BY total DESC, coalesce(first, ''), coalesce(second, '') LIMIT $limit
