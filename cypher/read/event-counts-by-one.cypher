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
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $minConfidence: float
// $minSources: integer
// $countries: list of ISO 3166-1 alpha-3 codes, one of which an actor or place in the event has; empty: any
// $publishers: list of strings, one of which reports it; empty: any
// $knownBy: ISO date or null: an article published by then reports it
// $limit: integer
// Columns: first, second, total, scored, goldstein
CALL () { // if $actors
  MATCH (a:Actor) WHERE a.id IN $actors RETURN a // if $actors
  UNION ALL MATCH (a:Place) WHERE a.id IN $actors RETURN a // if $actors
} // if $actors
MATCH (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event) // if $actors
CALL () { // if $countries unless $actors
  MATCH (c:Actor) WHERE c.countryCode IN $countries RETURN c // if $countries unless $actors
  UNION ALL MATCH (c:Place) WHERE c.countryCode IN $countries RETURN c // if $countries unless $actors
} // if $countries unless $actors
MATCH (c)<-[:AGENT|TARGET|THIRD|PLACE]-(e:Event) // if $countries unless $actors
WITH DISTINCT e // if $actors $countries
MATCH (e:Event) // unless $actors $countries
WHERE
  e.date >= $since AND // if $since
  e.date <= $until AND // if $until
  e.type IN $eventTypes AND // if $eventTypes
  e.plover IN $families AND // if $families
  e.modality IN $modalities AND // if $modalities
  e.polarity IN $polarities AND // if $polarities
  (e.date >= $from OR $from STARTS WITH e.date) AND // if $from
  (e.date <= $to OR e.date STARTS WITH $to) AND // if $to
  e.firstReported <= $knownBy AND // if $knownBy
  e.sourceCount >= $minSources AND // if $minSources
  e.confidence >= $minConfidence
WITH e // if $countries $publishers
WHERE e.id IS NOT NULL // if $countries $publishers
  AND EXISTS { MATCH (e)-[:AGENT|TARGET|THIRD|PLACE]->(c) WHERE c.countryCode IN $countries } // if $countries
  AND EXISTS { // if $publishers
    MATCH (e)<-[:REPORTS]-(x:Article) // if $publishers
    WHERE x.publisher IN $publishers AND ($knownBy IS NULL OR x.publishedAt <= $knownBy) // if $publishers
  } // if $publishers
MATCH (e)-[:{{type}}]-(n)
WITH DISTINCT e, CASE $first WHEN 'country' THEN n.countryCode WHEN 'publisher' THEN n.publisher ELSE n.id END AS first,
  CASE $second WHEN 'type' THEN e.type WHEN 'family' THEN e.plover
    WHEN 'date' THEN CASE WHEN size(e.date) >= $secondLength THEN left(e.date, $secondLength) END END AS second
RETURN first, second, count(e) AS total, count(e.goldstein) AS scored,
  coalesce(sum(e.goldstein), 0) AS goldstein
ORDER BY total DESC, coalesce(first, ''), coalesce(second, '') LIMIT $limit
