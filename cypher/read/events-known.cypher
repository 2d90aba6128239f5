// Events that pass all filters of event-counts, newest first; those without a date last.
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
// $after: list [value, id] of the row to go on from, or null
// Columns: id, type, label, date, datePrecision, dateBasis, modality, polarity, background, count, theme, cameo, plover, mode, goldstein, ploverScore, confidence, articleCount, sourceCount, sortValue
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
WITH e, coalesce(e.date, '') AS value
WHERE value {{<}} $after[0] OR (value = $after[0] AND e.id {{>}} $after[1]) // if $after
RETURN e.id AS id, e.type AS type, e.label AS label, e.date AS date, e.datePrecision AS datePrecision,
  e.dateBasis AS dateBasis, e.modality AS modality, e.polarity AS polarity, e.background AS background,
  e.count AS count, e.theme AS theme, e.cameo AS cameo, e.plover AS plover, e.mode AS mode, e.goldstein AS goldstein,
  e.ploverScore AS ploverScore, e.confidence AS confidence, e.articleCount AS articleCount,
  e.sourceCount AS sourceCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
