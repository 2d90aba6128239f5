// Pairs of actors that may be one, the likeliest first.
// $limit: integer
// $after: list [score, 'first|second'], or null
// Columns: first, second, score, reasons
MATCH (a:Actor)-[r:MAYBE_SAME]->(b:Actor)
WITH a.id AS first, b.id AS second, r, a.id + '|' + b.id AS place
WHERE $after IS NULL OR r.score < $after[0] OR (r.score = $after[0] AND place > $after[1])
RETURN first, second, r.score AS score, r.reasons AS reasons
ORDER BY score DESC, place LIMIT $limit
