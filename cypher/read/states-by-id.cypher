// States with these ids.
// $ids: list of strings
// Columns: id, type, label, title, from, to, asOf, firstSeen, office, closedBy, current, confidence, articleCount, holder, body
MATCH (s:State)
WHERE s.id IN $ids
MATCH (s)-[:HOLDER]->(holder)
MATCH (s)-[:BODY]->(body)
RETURN s.id AS id, s.type AS type, s.label AS label, s.title AS title, s.from AS from, s.to AS to, s.asOf AS asOf,
  s.firstSeen AS firstSeen, s.office AS office, s.closedBy AS closedBy,
  s.current AS current, s.confidence AS confidence, s.articleCount AS articleCount, holder.id AS holder,
  body.id AS body
ORDER BY id
