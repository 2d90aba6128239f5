// How many articles there are.
// $publisher: string or null
// $from: ISO date or null; the day of publication is not before it
// $to: ISO date or null; the day of publication is not after it
// $text: folded text that the title contains, or null
// Columns: total
MATCH (x:Article)
WHERE ($publisher IS NULL OR x.publisher = $publisher) AND ($text IS NULL OR x.searchText CONTAINS $text)
  AND ($from IS NULL OR x.publishedAt >= $from) AND ($to IS NULL OR left(x.publishedAt, size($to)) <= $to)
RETURN count(x) AS total
