// Actors, most articles first.
// $types: list of strings; empty: all actors. Places only where Place is one of them
// $text: folded text that a name contains, or null
// $countryCode: string or null
// $minArticles: integer
// $limit: integer
// $after: list [articleCount, id], or null
// Columns: id, type, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount
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
WITH a
WHERE $after IS NULL OR a.articleCount < $after[0] OR (a.articleCount = $after[0] AND a.id > $after[1])
RETURN a.id AS id, head([label IN labels(a) WHERE label <> 'Actor']) AS type, a.name AS name, a.aliases AS aliases,
  a.description AS description, a.countryCode AS countryCode, a.sector AS sector, a.wikidata AS wikidata,
  a.latitude AS latitude, a.longitude AS longitude, a.articleCount AS articleCount
ORDER BY articleCount DESC, id LIMIT $limit
