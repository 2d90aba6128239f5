// Short edges ({{type}}: the relation types asked for) with both ends among these actors or places, strongest first.
// $ids: list of strings
// $minSources: integer: told by so many independent texts
// $from: ISO date or null: not over before it
// $to: ISO date or null: begun by it
// $limit: integer
// Columns: source, type, target, status, count, first, last, articleCount, sourceCount, confidence, eventIds, title, from, to, current
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)-[r:{{type}}]->(b)
  WHERE b.id IN $ids
    AND r.sourceCount >= $minSources
    AND ($from IS NULL OR CASE WHEN r.status = 'holds' THEN coalesce(r.to, '~') ELSE r.last END >= $from
      OR $from STARTS WITH CASE WHEN r.status = 'holds' THEN coalesce(r.to, '~') ELSE r.last END)
    AND ($to IS NULL OR CASE WHEN r.status = 'holds' THEN coalesce(r.from, '') ELSE r.first END <= $to)
  RETURN r
}
RETURN startNode(r).id AS source, type(r) AS type, endNode(r).id AS target, r.status AS status, r.count AS count,
  r.first AS first, r.last AS last, r.articleCount AS articleCount, r.sourceCount AS sourceCount,
  r.confidence AS confidence, r.eventIds AS eventIds, r.title AS title, r.from AS from, r.to AS to,
  r.current AS current
ORDER BY sourceCount DESC, confidence DESC, count DESC, source, target, type, status LIMIT $limit
