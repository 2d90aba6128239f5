// Pairs of actors that may be one, the likeliest first.
// $limit: integer
// $after: list [value, 'first|second'] of the row to go on from, or null
// Columns: first, second, score, reasons, sortValue
MATCH (a:Actor)-[r:MAYBE_SAME]->(b:Actor)
WITH a.id AS first, b.id AS second, r, a.id + '|' + b.id AS place
WHERE $after IS NULL OR r.score {{<}} $after[0] OR (r.score = $after[0] AND place {{>}} $after[1])
RETURN first, second, r.score AS score, r.reasons AS reasons, r.score AS sortValue
ORDER BY sortValue {{DESC}}, place {{ASC}} LIMIT $limit
