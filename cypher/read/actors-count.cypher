// How many actors there are.
// $types: list of strings; empty: all actors. Places only where Place is one of them
// $text: folded text that a name contains, or null
// $countryCode: string or null
// $minArticles: integer
// Columns: total
CALL () {
  MATCH (a:Actor)
  WHERE
    any(label IN labels(a) WHERE label IN $types) AND // if $types
    a.searchText CONTAINS $text AND // if $text
    a.countryCode = $countryCode AND // if $countryCode
    a.articleCount >= $minArticles
  RETURN a
  UNION ALL
  MATCH (a:Place)
  WHERE
    a.searchText CONTAINS $text AND // if $text
    a.countryCode = $countryCode AND // if $countryCode
    'Place' IN $types AND a.articleCount >= $minArticles
  RETURN a
}
RETURN count(a) AS total
