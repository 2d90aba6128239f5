// Actors and places that both actors have short edges ({{type}}: the relation types asked for) with, those that most
// articles mention first.
// $first: string: id of an actor or place
// $second: string: id of another one
// $limit: integer
// Columns: id
CALL () {
  MATCH (a:Actor) WHERE a.id = $first RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id = $first RETURN a
}
MATCH (a)-[:{{type}}]-(c)
WITH DISTINCT c
WHERE c.id <> $first AND c.id <> $second AND EXISTS { MATCH (c)-[:{{type}}]-(b) WHERE b.id = $second }
RETURN c.id AS id
ORDER BY c.articleCount DESC, id LIMIT $limit
