// Articles that mention each of these actors or places, each once, newest first; those without a date last.
// $ids: list of strings
// $limit: integer, for each actor
// $after: list [publishedAt or '', id], or null
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash, actorId
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)<-[:MENTIONS]-(x:Article)
  WITH DISTINCT x, coalesce(x.publishedAt, '') AS day
  WHERE $after IS NULL OR day < $after[0] OR (day = $after[0] AND x.id > $after[1])
  RETURN x, day
  ORDER BY day DESC, x.id LIMIT $limit
}
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash,
  a.id AS actorId
ORDER BY actorId, day DESC, id
