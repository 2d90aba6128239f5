// What superseded these retired actors. It may itself be retired: the reader asks again until it is not.
// $ids: list of strings
// Columns: id, to
MATCH (r:Redirect)
WHERE r.id IN $ids
RETURN r.id AS id, r.to AS to
ORDER BY id
