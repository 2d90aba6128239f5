// Short edges ({{type}}: the relation types asked for) between each of these actors or places and its neighbours that were known by a day, strongest first.
// $ids: list of strings
// $direction: out, in or both, as these actors see it
// $symmetric: list of strings: relation types that are walked both ways whatever the direction
// $minSources: integer: told by so many independent texts
// $from: ISO date or null: not over before it
// $to: ISO date or null: begun by it
// $knownBy: ISO date: an article published by then reports one of its events or states; of the strongest first, then of all
// $backing: list of 'relation type|modality of an event or nothing|status': which facts stand behind which edges
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
  CALL (r) {
    UNWIND r.eventIds AS id
    MATCH (f:Event {id: id}) WHERE f.firstReported <= $knownBy
    RETURN count(*) AS events
  }
  CALL (r) {
    UNWIND r.eventIds AS id
    MATCH (f:State {id: id})<-[:REPORTS]-(x:Article) WHERE x.publishedAt <= $knownBy
    RETURN count(*) AS states
  }
  CALL (a, r, b, events, states) {
    UNWIND CASE WHEN events + states = 0 AND r.count > size(r.eventIds) THEN ['more'] ELSE [] END AS more
    MATCH (a)<-[p:AGENT|TARGET|HOLDER|BODY]-(f)-[q:AGENT|TARGET|HOLDER|BODY]->(b)
    WHERE f.type = type(r) AND type(r) + '|' + coalesce(f.modality, '') + '|' + r.status IN $backing
      AND coalesce(f.polarity, 'affirmed') <> 'negated'
      AND coalesce(p.basis, '') <> 'guessed' AND coalesce(q.basis, '') <> 'guessed'
      AND ((type(p) IN ['AGENT', 'HOLDER'] AND type(q) IN ['TARGET', 'BODY'] AND startNode(r).id = a.id)
        OR (type(p) IN ['TARGET', 'BODY'] AND type(q) IN ['AGENT', 'HOLDER'] AND endNode(r).id = a.id)
        OR (type(p) = 'AGENT' AND type(q) = 'AGENT' AND type(r) IN $symmetric))
    MATCH (f)<-[:REPORTS]-(x:Article) WHERE x.publishedAt <= $knownBy
    RETURN count(*) AS others
  }
  WITH r, b, events, states, others WHERE events + states + others > 0
  RETURN r, b.id AS other
  ORDER BY r.sourceCount DESC, r.confidence DESC, r.count DESC, other, type(r), r.status LIMIT $limit
}
RETURN startNode(r).id AS source, type(r) AS type, endNode(r).id AS target, r.status AS status, r.count AS count,
  r.first AS first, r.last AS last, r.articleCount AS articleCount, r.sourceCount AS sourceCount,
  r.confidence AS confidence, r.eventIds AS eventIds, r.title AS title, r.from AS from, r.to AS to,
  r.current AS current, a.id AS actorId
ORDER BY actorId, sourceCount DESC, confidence DESC, count DESC, other, type, status
