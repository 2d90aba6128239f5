// Events with one of these keys.
// $keys: list of strings
// Columns: id
MATCH (e:Event)
WHERE e.key IN $keys
RETURN e.id AS id
ORDER BY id
