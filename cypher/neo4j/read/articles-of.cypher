// Articles that mention each of these actors or places, each once, newest first; those without a date last.
// Where the bounds are near, those that mention who or what thousands do are found among all of then, as the index of dates
// has them.
// $ids: list of strings
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $wide: boolean: whether many of all articles may lie within the bounds
// $limit: integer, for each actor
// $after: list [value, id] of the row to go on from, or null
// $many: integer: more than so many make it worth looking among all
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash, actorId, sortValue
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  UNWIND CASE WHEN a.articleCount > $many THEN [a] ELSE [] END AS busy // unless $wide
  CALL (busy) { // unless $wide
  MATCH (x:Article) USING INDEX x:Article(publishedAt) // unless $wide
  WHERE // unless $wide
    x.publishedAt >= $since AND // unless $wide
    x.publishedAt <= $until AND // if $until unless $wide
    (x.publishedAt {{<}} $after[0] OR (x.publishedAt = $after[0] AND x.id {{>}} $after[1])) AND // if $after unless $wide
    EXISTS { MATCH (x)-[:MENTIONS]->(busy) } // unless $wide
  WITH x ORDER BY x.publishedAt {{DESC}}, x.id {{ASC}} LIMIT $limit // unless $wide
  RETURN x // unless $wide
  } // unless $wide
  RETURN x, x.publishedAt AS value // unless $wide
  UNION ALL // unless $wide
  UNWIND CASE WHEN a.articleCount > $many THEN [] ELSE [a] END AS quiet // unless $wide
  MATCH (quiet)<-[:MENTIONS]-(x:Article) // unless $wide
  MATCH (a)<-[:MENTIONS]-(x:Article) // if $wide
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
