// Removes some nodes of one label ({{type}}) with their edges; says how many, so that it is run until none is left.
// $limit: integer
// Columns: n
MATCH (n:{{type}})
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS n
