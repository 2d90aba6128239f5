// Removes those of the blocks that nothing has any more.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (k:Block {id: id})
WHERE NOT (k)<-[:IN_BLOCK]-()
DELETE k
