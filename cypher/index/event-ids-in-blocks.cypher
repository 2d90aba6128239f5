// Ids of the events that may back short edges, by the blocks of their ends and types.
// $ids: list of strings
// Columns: id
MATCH (k:Block)<-[:IN_BLOCK]-(e:Event)
WHERE k.id IN $ids
RETURN DISTINCT e.id AS id
ORDER BY id
