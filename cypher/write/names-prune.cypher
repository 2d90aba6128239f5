// Removes those of the names that nothing has any more.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (k:Name {id: id})
WHERE NOT (k)<-[:NAMED]-()
DELETE k
