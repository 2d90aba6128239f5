// Removes the redirects of actors that are back.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (r:Redirect {id: id})
DELETE r
