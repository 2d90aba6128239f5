// Articles whose text holds all of these words, newest first; those without a date last. Reads the texts: no index helps.
// $words: list of strings in lower case
// $limit: integer
// Columns: id, title
MATCH (x:Article)
WHERE size($words) > 0 AND all(each IN $words WHERE toLower(x.text) CONTAINS each)
WITH x, coalesce(x.publishedAt, '') AS day ORDER BY day DESC, x.id LIMIT $limit
RETURN x.id AS id, x.title AS title
ORDER BY day DESC, id
