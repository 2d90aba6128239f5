// Short edges ({{type}}: the relation types asked for) between each of these actors or places and its neighbours, strongest first.
// $ids: list of strings
// $direction: out, in or both, as these actors see it
// $symmetric: list of strings: relation types that are walked both ways whatever the direction
// $minSources: integer: told by so many independent texts
// $from: ISO date or null: not over before it
// $to: ISO date or null: begun by it
// $limit: integer, for each actor
// Columns: source, type, target, status, count, first, last, articleCount, sourceCount, confidence, eventIds, title, from, to, current, actorId
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)-[r:{{type}}]-(b)
  WHERE ($direction = 'both' OR type(r) IN $symmetric
      OR ($direction = 'out' AND startNode(r).id = a.id) OR ($direction = 'in' AND endNode(r).id = a.id))
    AND r.sourceCount >= $minSources
    AND ($from IS NULL OR CASE WHEN r.status = 'holds' THEN coalesce(r.to, '~') ELSE r.last END >= $from
      OR $from STARTS WITH CASE WHEN r.status = 'holds' THEN coalesce(r.to, '~') ELSE r.last END)
    AND ($to IS NULL OR CASE WHEN r.status = 'holds' THEN coalesce(r.from, '') ELSE r.first END <= $to)
  RETURN r, b.id AS other
  ORDER BY r.sourceCount DESC, r.confidence DESC, r.count DESC, other, type(r), r.status LIMIT $limit
}
RETURN startNode(r).id AS source, type(r) AS type, endNode(r).id AS target, r.status AS status, r.count AS count,
  r.first AS first, r.last AS last, r.articleCount AS articleCount, r.sourceCount AS sourceCount,
  r.confidence AS confidence, r.eventIds AS eventIds, r.title AS title, r.from AS from, r.to AS to,
  r.current AS current, a.id AS actorId
ORDER BY actorId, sourceCount DESC, confidence DESC, count DESC, other, type, status
