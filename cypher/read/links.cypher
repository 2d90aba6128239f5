// Actors and places by id, a page after the other, each with those that its short edges ({{type}}: the relation types asked
// for) lead to, and how many independent texts tell of each edge.
// $beyond: string: the last id of the page before, or ''
// $minSources: integer: told by so many independent texts
// $from: ISO date or null: not over before it
// $to: ISO date or null: begun by it
// $limit: integer
// Columns: id, type, targets, weights
CALL () {
  MATCH (a:Actor) WHERE a.id > $beyond RETURN a ORDER BY a.id LIMIT $limit
  UNION ALL MATCH (a:Place) WHERE a.id > $beyond RETURN a ORDER BY a.id LIMIT $limit
}
WITH a ORDER BY a.id LIMIT $limit
OPTIONAL MATCH (a)-[r:{{type}}]->(b)
  WHERE r.sourceCount >= $minSources
    AND ($from IS NULL OR CASE WHEN r.status = 'holds' THEN coalesce(r.to, '~') ELSE r.last END >= $from
      OR $from STARTS WITH CASE WHEN r.status = 'holds' THEN coalesce(r.to, '~') ELSE r.last END)
    AND ($to IS NULL OR CASE WHEN r.status = 'holds' THEN coalesce(r.from, '') ELSE r.first END <= $to)
WITH a, b.id AS target, r.sourceCount AS weight ORDER BY target, weight
WITH a, collect(target) AS targets, collect(weight) AS weights
RETURN a.id AS id, CASE WHEN a:Person THEN 'Person' WHEN a:Organization THEN 'Organization' WHEN a:Country THEN 'Country'
    WHEN a:Group THEN 'Group' ELSE 'Place' END AS type, targets, weights
ORDER BY id
