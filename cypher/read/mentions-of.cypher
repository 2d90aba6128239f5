// Mentions of each of these actors or places, newest article first.
// $ids: list of strings
// $limit: integer, for each actor
// Columns: articleId, actorId, entityId, names, starts, ends
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)<-[m:MENTIONS]-(x:Article)
  RETURN m, x, coalesce(x.publishedAt, '') AS day
  ORDER BY day DESC, x.id, m.entityId LIMIT $limit
}
RETURN x.id AS articleId, a.id AS actorId, m.entityId AS entityId, m.names AS names, m.starts AS starts, m.ends AS ends
ORDER BY actorId, day DESC, articleId, entityId
