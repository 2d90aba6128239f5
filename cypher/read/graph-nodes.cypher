// Nodes of one label ({{type}}), whole, by id, a page after the other. Ids are sorted before nodes are read: the embedded
// engine would read all nodes of the label for each page.
// $beyond: string: the last id of the page before, or ''
// $limit: integer
// Columns: id, labels, properties
MATCH (n:{{type}})
WHERE n.id > $beyond
WITH n.id AS id ORDER BY id LIMIT $limit
MATCH (n:{{type}} {id: id})
RETURN id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
