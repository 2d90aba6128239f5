// How many articles hold all of these words in their text, by publisher.
// $words: list of strings in lower case
// Columns: kind, value, total
MATCH (x:Article)
WHERE size($words) > 0 AND all(each IN $words WHERE toLower(x.text) CONTAINS each)
WITH x.publisher AS value, count(*) AS total
RETURN 'text' AS kind, value, total
ORDER BY total DESC, coalesce(value, '') LIMIT 1000
