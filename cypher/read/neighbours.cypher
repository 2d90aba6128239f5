// Short edges ({{type}}: the relation types asked for) between each of these actors or places and its neighbours, strongest first.
// $ids: list of strings
// $limit: integer, for each actor
// Columns: source, type, target, status, count, first, last, articleCount, sourceCount, confidence, eventIds, title, from, to, current, actorId
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)-[r:{{type}}]-(b)
  RETURN r, b.id AS other
  ORDER BY r.sourceCount DESC, r.confidence DESC, r.count DESC, other, type(r), r.status LIMIT $limit
}
RETURN startNode(r).id AS source, type(r) AS type, endNode(r).id AS target, r.status AS status, r.count AS count,
  r.first AS first, r.last AS last, r.articleCount AS articleCount, r.sourceCount AS sourceCount,
  r.confidence AS confidence, r.eventIds AS eventIds, r.title AS title, r.from AS from, r.to AS to,
  r.current AS current, a.id AS actorId
ORDER BY actorId, sourceCount DESC, confidence DESC, count DESC, other, type, status
