// Ids of the nodes of one label ({{type}}), in order, a page after the other.
// $beyond: string: the last id of the page before, or ''
// $limit: integer
// Columns: id
MATCH (n:{{type}})
WHERE n.id > $beyond
RETURN n.id AS id
ORDER BY id LIMIT $limit
