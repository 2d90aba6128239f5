// Articles, newest first; those without a date last.
// $publisher: string or null
// $from: ISO date or null; the day of publication is not before it
// $to: ISO date or null; the day of publication is not after it
// $text: folded text that the title contains, or null
// $limit: integer
// $after: list [publishedAt or '', id], or null
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash
MATCH (x:Article)
WHERE ($publisher IS NULL OR x.publisher = $publisher) AND ($text IS NULL OR x.searchText CONTAINS $text)
  AND ($from IS NULL OR x.publishedAt >= $from) AND ($to IS NULL OR left(x.publishedAt, size($to)) <= $to)
WITH x, coalesce(x.publishedAt, '') AS day
WHERE $after IS NULL OR day < $after[0] OR (day = $after[0] AND x.id > $after[1])
WITH x, day ORDER BY day DESC, x.id LIMIT $limit
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash
ORDER BY day DESC, id
