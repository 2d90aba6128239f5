// How many actors there are.
// $types: list of strings; empty: all actors. Places only where Place is one of them
// $text: folded text that a name contains, or null
// $countryCode: string or null
// $minArticles: integer
// Columns: total
CALL () {
  MATCH (a:Actor)
  WHERE (size($types) = 0 OR any(label IN labels(a) WHERE label IN $types)) AND a.articleCount >= $minArticles
    AND ($text IS NULL OR a.searchText CONTAINS $text) AND ($countryCode IS NULL OR a.countryCode = $countryCode)
  RETURN a
  UNION ALL
  MATCH (a:Place)
  WHERE 'Place' IN $types AND a.articleCount >= $minArticles
    AND ($text IS NULL OR a.searchText CONTAINS $text) AND ($countryCode IS NULL OR a.countryCode = $countryCode)
  RETURN a
}
RETURN count(a) AS total
