// States that may have held in a stretch of time, by what is known of their dates: the latest begun first, those without a
// beginning last. asOf is the latest day of a text that tells of the state: it holds then if it is current, else it is over.
// $certain: boolean: only those that a text dates to that time or to both sides of it
// $firstDay: ISO date
// $lastDay: ISO date
// $actors: list of strings: ids, one of which is holder or body; empty: any
// $types: list of strings; empty: all
// $limit: integer
// Columns: id, type, label, title, from, to, asOf, firstSeen, office, closedBy, current, confidence, articleCount, holder, body
CALL () {
  MATCH (s:State) WHERE size($actors) = 0 RETURN s
  UNION ALL
  CALL () {
    MATCH (a:Actor) WHERE a.id IN $actors RETURN a
    UNION ALL MATCH (a:Place) WHERE a.id IN $actors RETURN a
  }
  MATCH (a)<-[:HOLDER|BODY]-(s:State)
  RETURN DISTINCT s
}
WITH s
WHERE (size($types) = 0 OR s.type IN $types) AND (s.from IS NULL OR s.from <= $lastDay)
  AND (s.to >= $firstDay OR $firstDay STARTS WITH s.to
    OR (s.to IS NULL AND (s.current OR s.asOf >= $firstDay OR $firstDay STARTS WITH s.asOf)))
  AND (NOT $certain OR (coalesce(s.from, CASE WHEN s.current THEN s.asOf END, s.to) <= $lastDay
    AND (coalesce(s.to, CASE WHEN s.current THEN s.asOf END, s.from) >= $firstDay
      OR $firstDay STARTS WITH coalesce(s.to, CASE WHEN s.current THEN s.asOf END, s.from))))
WITH s, coalesce(s.from, '') AS since ORDER BY since DESC, s.id LIMIT $limit
MATCH (s)-[:HOLDER]->(holder)
MATCH (s)-[:BODY]->(body)
RETURN s.id AS id, s.type AS type, s.label AS label, s.title AS title, s.from AS from, s.to AS to, s.asOf AS asOf,
  s.firstSeen AS firstSeen, s.office AS office, s.closedBy AS closedBy,
  s.current AS current, s.confidence AS confidence, s.articleCount AS articleCount, holder.id AS holder,
  body.id AS body
ORDER BY since DESC, id
