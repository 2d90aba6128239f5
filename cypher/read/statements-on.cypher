// Who says that these events are so.
// $ids: list of strings
// Columns: eventId, actorId, stance, articleId, quote, start, end, in
MATCH (e:Event)<-[s:STATED]-(a)
WHERE e.id IN $ids
RETURN e.id AS eventId, a.id AS actorId, s.stance AS stance, s.articleId AS articleId, s.quote AS quote,
  s.start AS start, s.end AS end, s.`in` AS `in`
ORDER BY eventId, articleId, start, actorId, stance
