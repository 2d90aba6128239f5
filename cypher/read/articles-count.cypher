// How many articles there are.
// $publisher: string or null
// $from: ISO date or null; the day of publication is not before it
// $to: ISO date or null; the day of publication is not after it
// $since: ISO date or '': a bound that an index finds, set by the reader; not before it
// $until: ISO date or '': likewise; not after it
// $text: folded text that the title contains, or null
// Columns: total
MATCH (x:Article)
WHERE
  x.publishedAt >= $since AND // if $since
  x.publishedAt <= $until AND // if $until
  x.publisher = $publisher AND // if $publisher
  x.searchText CONTAINS $text AND // if $text
  x.publishedAt >= $from AND // if $from
  left(x.publishedAt, size($to)) <= $to AND // if $to
  x.id IS NOT NULL
RETURN count(x) AS total
