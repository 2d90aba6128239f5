// Articles that mention both actors or places, newest first; those without a date last.
// $first: string: id of an actor or place
// $second: string: id of another one
// $limit: integer
// $after: list [publishedAt or '', id], or null
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash
CALL () {
  MATCH (a:Actor) WHERE a.id = $first RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id = $first RETURN a
}
MATCH (a)<-[:MENTIONS]-(x:Article)
WHERE EXISTS { MATCH (x)-[:MENTIONS]->(b) WHERE b.id = $second }
WITH DISTINCT x, coalesce(x.publishedAt, '') AS day
WHERE $after IS NULL OR day < $after[0] OR (day = $after[0] AND x.id > $after[1])
WITH x, day ORDER BY day DESC, x.id LIMIT $limit
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash
ORDER BY day DESC, id
