// Articles that mention both actors or places, newest first; those without a date last.
// $first: string: id of an actor or place
// $second: string: id of another one
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash, sortValue
CALL () {
  MATCH (a:Actor) WHERE a.id = $first RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id = $first RETURN a
}
MATCH (a)<-[:MENTIONS]-(x:Article)
WHERE EXISTS { MATCH (x)-[:MENTIONS]->(b) WHERE b.id = $second }
WITH DISTINCT x, coalesce(x.publishedAt, '') AS value
WHERE $after IS NULL OR value {{<}} $after[0] OR (value = $after[0] AND x.id {{>}} $after[1])
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
