// Mentions of each of these actors or places, newest article first. Those of whom or what thousands of articles mention are
// looked for in the latest articles, as the index of dates has them; among all their own only where those do not fill the page.
// $ids: list of strings
// $limit: integer, for each actor
// $many: integer: who or what more articles mention is looked for in so many of the latest
// Columns: articleId, actorId, entityId, names, starts, ends
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  UNWIND CASE WHEN a.articleCount > $many THEN [a] ELSE [] END AS busy
  CALL (busy) {
  MATCH (x:Article) USING INDEX x:Article(publishedAt)
  WHERE x.publishedAt >= ''
  WITH busy, x ORDER BY x.publishedAt DESC, x.id LIMIT $many
  MATCH (busy)<-[m:MENTIONS]-(x)
  WITH m, x ORDER BY x.publishedAt DESC, x.id, m.entityId LIMIT $limit
  RETURN m
  }
  RETURN collect(m) AS latest
}
CALL (a, latest) {
  UNWIND CASE WHEN size(latest) < $limit THEN [] ELSE latest END AS m
  RETURN m, startNode(m) AS x
  UNION ALL
  UNWIND CASE WHEN size(latest) < $limit THEN [a] ELSE [] END AS each
  MATCH (each)<-[m:MENTIONS]-(x:Article)
  WITH m, x ORDER BY coalesce(x.publishedAt, '') DESC, x.id, m.entityId LIMIT $limit
  RETURN m, x
}
WITH a, m, x, coalesce(x.publishedAt, '') AS day
RETURN x.id AS articleId, a.id AS actorId, m.entityId AS entityId, m.names AS names, m.starts AS starts, m.ends AS ends
ORDER BY actorId, day DESC, articleId, entityId
