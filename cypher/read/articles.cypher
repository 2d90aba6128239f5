// Articles, newest or oldest first; those without a date last.
// $publisher: string or null
// $from: ISO date or null; the day of publication is not before it
// $to: ISO date or null; the day of publication is not after it
// $text: folded text that the title contains, or null
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// By published_desc, falling: WITH x, coalesce(x.publishedAt, '') AS value
// By published_asc, rising: WITH x, coalesce(x.publishedAt, '~') AS value
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash, sortValue
MATCH (x:Article)
WHERE ($publisher IS NULL OR x.publisher = $publisher) AND ($text IS NULL OR x.searchText CONTAINS $text)
  AND ($from IS NULL OR x.publishedAt >= $from) AND ($to IS NULL OR left(x.publishedAt, size($to)) <= $to)
{{sorted}}
WHERE $after IS NULL OR value {{<}} $after[0] OR (value = $after[0] AND x.id {{>}} $after[1])
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
