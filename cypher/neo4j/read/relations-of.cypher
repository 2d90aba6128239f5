// Short edges ({{type}}: the relation types asked for) of each of these actors or places, most events first.
// $ids: list of strings
// $direction: out, in or both
// $symmetric: list of strings: relation types that are found from both ends whatever the direction
// $limit: integer, for each actor
// $after: list [value, 'type|source|target|status'] of the row to go on from, or null
// Columns: source, type, target, status, count, first, last, articleCount, sourceCount, confidence, eventIds, title, from, to, current, actorId, sortValue
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
CALL (a) {
  MATCH (a)-[r:{{type}}]-(b)
  WHERE $direction = 'both' OR type(r) IN $symmetric
    OR ($direction = 'out' AND startNode(r).id = a.id) OR ($direction = 'in' AND endNode(r).id = a.id)
  WITH r, r.count AS value
  WHERE value {{<}}= $after[0] // if $after
  // Those of one count are told apart only where the page comes to them.
  WITH value, collect(r) AS equal ORDER BY value {{DESC}} LIMIT $limit + 1
  UNWIND equal AS r
  WITH r, value, type(r) + '|' + startNode(r).id + '|' + endNode(r).id + '|' + r.status AS place
  WHERE value {{<}} $after[0] OR place {{>}} $after[1] // if $after
  RETURN r, value, place
  ORDER BY value {{DESC}}, place {{ASC}} LIMIT $limit
}
RETURN startNode(r).id AS source, type(r) AS type, endNode(r).id AS target, r.status AS status, r.count AS count,
  r.first AS first, r.last AS last, r.articleCount AS articleCount, r.sourceCount AS sourceCount,
  r.confidence AS confidence, r.eventIds AS eventIds, r.title AS title, r.from AS from, r.to AS to,
  r.current AS current, a.id AS actorId, value AS sortValue
ORDER BY actorId, sortValue {{DESC}}, place {{ASC}}
