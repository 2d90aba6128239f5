// How many short edges ({{type}}: the relation types asked for) each of these actors or places has.
// $ids: list of strings
// $direction: out, in or both
// $symmetric: list of strings: relation types that are found from both ends whatever the direction
// Columns: actorId, total
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
MATCH (a)-[r:{{type}}]-(b)
WHERE $direction = 'both' OR type(r) IN $symmetric
  OR ($direction = 'out' AND startNode(r).id = a.id) OR ($direction = 'in' AND endNode(r).id = a.id)
RETURN a.id AS actorId, count(r) AS total
ORDER BY actorId
