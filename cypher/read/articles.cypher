// Articles, newest or oldest first; those without a date last.
// $publisher: string or null
// $from: ISO date or null; the day of publication is not before it
// $to: ISO date or null; the day of publication is not after it
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $text: folded text that the title contains, or null
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// By published_desc, falling: WITH x, coalesce(x.publishedAt, '') AS value
// By published_asc, rising: WITH x, coalesce(x.publishedAt, '~') AS value
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash, sortValue
MATCH (x:Article)
WHERE
  x.publishedAt >= $since AND // if $since
  x.publishedAt <= $until AND // if $until
  x.publisher = $publisher AND // if $publisher
  x.searchText CONTAINS $text AND // if $text
  x.publishedAt >= $from AND // if $from
  left(x.publishedAt, size($to)) <= $to AND // if $to
  x.id IS NOT NULL
{{sorted}}
WHERE value {{<}} $after[0] OR (value = $after[0] AND x.id {{>}} $after[1]) // if $after
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
