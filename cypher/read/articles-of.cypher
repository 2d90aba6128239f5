// Articles that mention each of these actors or places, each once, newest first; those without a date last.
// $ids: list of strings
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $limit: integer, for each actor
// $after: list [value, id] of the row to go on from, or null
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash, actorId, sortValue
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)<-[:MENTIONS]-(x:Article)
  WHERE
    x.publishedAt >= $since AND // if $since
    x.publishedAt <= $until AND // if $until
    x.id IS NOT NULL
  WITH DISTINCT x, coalesce(x.publishedAt, '') AS value
  WHERE value {{<}} $after[0] OR (value = $after[0] AND x.id {{>}} $after[1]) // if $after
  RETURN x, value
  ORDER BY value {{DESC}}, x.id {{ASC}} LIMIT $limit
}
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash,
  a.id AS actorId, value AS sortValue
ORDER BY actorId, sortValue {{DESC}}, id {{ASC}}
