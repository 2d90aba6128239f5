// Mentions in each of these articles, in the order of the text.
// $ids: list of strings
// $limit: integer, for each article
// Columns: articleId, actorId, entityId, names, starts, ends
MATCH (x:Article)
WHERE x.id IN $ids
CALL (x) {
  MATCH (x)-[m:MENTIONS]->(a)
  RETURN m, a, m.starts[0] AS place
  ORDER BY place, m.entityId, a.id LIMIT $limit
}
RETURN x.id AS articleId, a.id AS actorId, m.entityId AS entityId, m.names AS names, m.starts AS starts, m.ends AS ends
ORDER BY articleId, place, entityId, actorId
