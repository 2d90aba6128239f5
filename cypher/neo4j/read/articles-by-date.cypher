// Articles by the day of publication, those without one last, as the index of days has them.
// Instead of: read/articles
// $publisher: string or null
// $from: ISO date or null; the day of publication is not before it
// $to: ISO date or null; the day of publication is not after it
// $text: folded text that the title contains, or null
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// $backward: boolean: whether the list is walked backward
// By published_desc, falling: ''
// By published_asc, rising: '~'
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash, sortValue
CALL () {
  MATCH (x:Article) USING INDEX x:Article(publishedAt)
  WHERE
    x.publishedAt >= $from AND // if $from
    x.publishedAt <= $to + '~' AND // if $to
    x.publishedAt {{<}}= $after[0] AND // if $after
    (x.publishedAt {{<}} $after[0] OR x.id {{>}} $after[1]) AND // if $after
    x.publisher = $publisher AND // if $publisher
    x.searchText CONTAINS $text AND // if $text
    left(x.publishedAt, size($to)) <= $to AND // if $to
    x.publishedAt >= ''
  WITH x ORDER BY x.publishedAt {{DESC}}, x.id {{ASC}} LIMIT $limit
  RETURN collect(x) AS dated
}
CALL (dated) {
  UNWIND dated AS x RETURN x
  UNION ALL
  // What has no date is in no index: it is looked for only where the page comes to it.
  WITH $from IS NULL AND $to IS NULL AND CASE WHEN $backward
    THEN $after IS NULL OR $after[0] = {{sorted}} ELSE size(dated) < $limit END AS isReached
  UNWIND CASE WHEN isReached THEN [true] ELSE [] END AS reached
  MATCH (x:Article)
  WHERE
    ($after[0] <> {{sorted}} OR x.id {{>}} $after[1]) AND // if $after
    x.publisher = $publisher AND // if $publisher
    x.searchText CONTAINS $text AND // if $text
    x.publishedAt IS NULL
  WITH x ORDER BY x.id {{ASC}} LIMIT $limit
  RETURN x
}
WITH x, coalesce(x.publishedAt, {{sorted}}) AS value
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
