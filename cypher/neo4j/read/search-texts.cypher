// Articles whose text holds all of these words, newest first; those without a date last. No index has the words: the latest
// articles are read as the index of dates has them, and all of them only where those do not fill the page.
// $words: list of strings in lower case
// $limit: integer
// $many: integer: so many of the latest articles are read first
// Columns: id, title
CALL () {
  MATCH (x:Article) USING INDEX x:Article(publishedAt)
  WHERE size($words) > 0 AND x.publishedAt >= ''
  WITH x ORDER BY x.publishedAt DESC, x.id LIMIT $many
  WHERE all(each IN $words WHERE toLower(x.text) CONTAINS each)
  WITH x LIMIT $limit
  RETURN collect(x) AS latest
}
CALL (latest) {
  UNWIND CASE WHEN size(latest) < $limit THEN [] ELSE latest END AS x
  RETURN x
  UNION ALL
  UNWIND CASE WHEN size(latest) < $limit THEN [true] ELSE [] END AS isShort
  MATCH (x:Article)
  WHERE size($words) > 0 AND all(each IN $words WHERE toLower(x.text) CONTAINS each)
  WITH x ORDER BY coalesce(x.publishedAt, '') DESC, x.id LIMIT $limit
  RETURN x
}
RETURN x.id AS id, x.title AS title
ORDER BY coalesce(x.publishedAt, '') DESC, id
