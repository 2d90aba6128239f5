// States that may have held in a stretch of time, by what is known of their dates: the latest begun first, as the index of
// beginnings has them, those without a beginning last. asOf is the latest day of a text that tells of the state: it holds then
// if it is current, else it is over.
// $certain: boolean: only those that a text dates to that time or to both sides of it
// $firstDay: ISO date
// $lastDay: ISO date
// $actors: list of strings: ids, one of which is holder or body; empty: any
// $types: list of strings; empty: all
// $limit: integer
// Columns: id, type, label, title, from, to, asOf, firstSeen, office, closedBy, current, confidence, articleCount, holder, body
CALL () {
  CALL () { // if $actors
    MATCH (a:Actor) WHERE a.id IN $actors RETURN a // if $actors
    UNION ALL MATCH (a:Place) WHERE a.id IN $actors RETURN a // if $actors
  } // if $actors
  MATCH (a)<-[:HOLDER|BODY]-(s:State) // if $actors
  WITH DISTINCT s // if $actors
  MATCH (s:State) USING INDEX s:State(from) // unless $actors
  WHERE
    s.type IN $types AND // if $types
    s.from <= $lastDay
    AND (s.to >= $firstDay OR $firstDay STARTS WITH s.to
      OR (s.to IS NULL AND (s.current OR s.asOf >= $firstDay OR $firstDay STARTS WITH s.asOf)))
    AND (NOT $certain OR (coalesce(s.from, CASE WHEN s.current THEN s.asOf END, s.to) <= $lastDay
      AND (coalesce(s.to, CASE WHEN s.current THEN s.asOf END, s.from) >= $firstDay
        OR $firstDay STARTS WITH coalesce(s.to, CASE WHEN s.current THEN s.asOf END, s.from))))
  WITH s ORDER BY s.from DESC, s.id LIMIT $limit
  RETURN collect(s) AS begun
}
CALL (begun) {
  UNWIND begun AS s RETURN s
  UNION ALL
  // What has no beginning is in no index: it is looked for only where there is room.
  UNWIND CASE WHEN size(begun) < $limit THEN [true] ELSE [] END AS hasRoom
  CALL () { // if $actors
    MATCH (a:Actor) WHERE a.id IN $actors RETURN a // if $actors
    UNION ALL MATCH (a:Place) WHERE a.id IN $actors RETURN a // if $actors
  } // if $actors
  MATCH (a)<-[:HOLDER|BODY]-(s:State) // if $actors
  WITH DISTINCT s // if $actors
  MATCH (s:State) // unless $actors
  WHERE
    s.type IN $types AND // if $types
    s.from IS NULL
    AND (s.to >= $firstDay OR $firstDay STARTS WITH s.to
      OR (s.to IS NULL AND (s.current OR s.asOf >= $firstDay OR $firstDay STARTS WITH s.asOf)))
    AND (NOT $certain OR (coalesce(s.from, CASE WHEN s.current THEN s.asOf END, s.to) <= $lastDay
      AND (coalesce(s.to, CASE WHEN s.current THEN s.asOf END, s.from) >= $firstDay
        OR $firstDay STARTS WITH coalesce(s.to, CASE WHEN s.current THEN s.asOf END, s.from))))
  WITH s ORDER BY s.id LIMIT $limit
  RETURN s
}
WITH s, coalesce(s.from, '') AS since ORDER BY since DESC, s.id LIMIT $limit
MATCH (s)-[:HOLDER]->(holder)
MATCH (s)-[:BODY]->(body)
RETURN s.id AS id, s.type AS type, s.label AS label, s.title AS title, s.from AS from, s.to AS to, s.asOf AS asOf,
  s.firstSeen AS firstSeen, s.office AS office, s.closedBy AS closedBy,
  s.current AS current, s.confidence AS confidence, s.articleCount AS articleCount, holder.id AS holder,
  body.id AS body
ORDER BY since DESC, id
