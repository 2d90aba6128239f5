// Articles that pass any of several lists of conditions, newest or oldest first; those without a date last.
// $mentions: list of strings: ids of actors or places, one of which is mentioned; empty: any
// $linked: boolean: whether a condition has mentions, eventTypes or families
// $alternatives: list of lists of conditions, all of one of which must hold, or must not where it is negated; or null
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// By published_desc, falling: WITH x, coalesce(x.publishedAt, '') AS value
// By published_asc, rising: WITH x, coalesce(x.publishedAt, '~') AS value
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash, sortValue
CALL () {
  MATCH (x:Article) WHERE size($mentions) = 0
  RETURN x, CASE WHEN $linked THEN [(x)-[:MENTIONS]->(a) | a.id] ELSE [] END AS mentions,
    CASE WHEN $linked THEN [(x)-[:REPORTS]->(e:Event) | e.type] ELSE [] END AS types,
    CASE WHEN $linked THEN [(x)-[:REPORTS]->(e:Event) | e.plover] ELSE [] END AS families
  UNION ALL
  CALL () {
    MATCH (a:Actor) WHERE a.id IN $mentions RETURN a
    UNION ALL MATCH (a:Place) WHERE a.id IN $mentions RETURN a
  }
  MATCH (a)<-[:MENTIONS]-(x:Article)
  WITH DISTINCT x
  RETURN x, CASE WHEN $linked THEN [(x)-[:MENTIONS]->(a) | a.id] ELSE [] END AS mentions,
    CASE WHEN $linked THEN [(x)-[:REPORTS]->(e:Event) | e.type] ELSE [] END AS types,
    CASE WHEN $linked THEN [(x)-[:REPORTS]->(e:Event) | e.plover] ELSE [] END AS families
}
WITH x, mentions, types, families
WHERE $alternatives IS NULL OR any(conditions IN $alternatives WHERE all(c IN conditions WHERE c.negated <> coalesce(
    (size(c.publishers) = 0 OR x.publisher IN c.publishers) AND (c.text IS NULL OR x.searchText CONTAINS c.text)
    AND (c.from IS NULL OR x.publishedAt >= c.from) AND (c.to IS NULL OR left(x.publishedAt, size(c.to)) <= c.to)
    AND (size(c.mentions) = 0 OR any(actor IN mentions WHERE actor IN c.mentions))
    AND (size(c.eventTypes) = 0 OR any(type IN types WHERE type IN c.eventTypes))
    AND (size(c.families) = 0 OR any(family IN families WHERE family IN c.families)), false)))
{{sorted}}
WHERE $after IS NULL OR value {{<}} $after[0] OR (value = $after[0] AND x.id {{>}} $after[1])
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
