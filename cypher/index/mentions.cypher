// The mentions of these articles.
// $ids: list of strings
// Columns: articleId, actorId, entityId, names, starts, ends, count
MATCH (x:Article)-[m:MENTIONS]->(a)
WHERE x.id IN $ids
RETURN x.id AS articleId, a.id AS actorId, m.entityId AS entityId, m.names AS names, m.starts AS starts,
  m.ends AS ends, m.count AS count
ORDER BY articleId, entityId, actorId
