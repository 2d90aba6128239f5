// States of which each of these actors is holder or body, the current ones first.
// $ids: list of strings
// $types: list of strings; empty: all
// $limit: integer, for each actor
// Columns: id, type, label, title, from, to, asOf, firstSeen, office, closedBy, current, confidence, articleCount, holder, body, actorId
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)<-[:HOLDER|BODY]-(s:State)
  WHERE size($types) = 0 OR s.type IN $types
  WITH DISTINCT s, CASE WHEN s.current THEN 0 ELSE 1 END AS past, coalesce(s.from, '') AS since
  RETURN s, past, since
  ORDER BY past, since DESC, s.id LIMIT $limit
}
MATCH (s)-[:HOLDER]->(holder)
MATCH (s)-[:BODY]->(body)
RETURN s.id AS id, s.type AS type, s.label AS label, s.title AS title, s.from AS from, s.to AS to, s.asOf AS asOf,
  s.firstSeen AS firstSeen, s.office AS office, s.closedBy AS closedBy,
  s.current AS current, s.confidence AS confidence, s.articleCount AS articleCount, holder.id AS holder,
  body.id AS body, a.id AS actorId
ORDER BY actorId, past, since DESC, id
