// What each of these actors said about events.
// $ids: list of strings
// $limit: integer, for each actor
// Columns: eventId, actorId, stance, articleId, quote, start, end, in
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)-[s:STATED]->(e:Event)
  RETURN s, e
  ORDER BY s.articleId, s.start, e.id, s.stance LIMIT $limit
}
RETURN e.id AS eventId, a.id AS actorId, s.stance AS stance, s.articleId AS articleId, s.quote AS quote,
  s.start AS start, s.end AS end, s.`in` AS `in`
ORDER BY actorId, articleId, start, eventId, stance
