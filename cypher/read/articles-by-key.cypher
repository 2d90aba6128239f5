// What is known of the articles with these keys.
// $keys: list of strings
// Columns: id, key, contentHash, source
MATCH (x:Article)
WHERE x.key IN $keys
RETURN x.id AS id, x.key AS key, x.contentHash AS contentHash, x.source AS source
ORDER BY key
