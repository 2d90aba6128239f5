// Actors by id, as the index of ids has them.
// Instead of: read/actors
// $types: list of strings; empty: all actors. Places only where Place is one of them
// $text: folded text that a name contains, or null
// $countryCode: string or null
// $minArticles: integer
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// By id, rising: WITH a, a.id AS value
// Columns: id, type, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount, sortValue
CALL () {
  WITH 1 AS one WHERE size($types) = 0 OR any(type IN $types WHERE type <> 'Place')
  MATCH (a:Actor) USING INDEX a:Actor(id)
  WHERE a.id {{<}}= coalesce($after[0], CASE WHEN 0 {{<}} 1 THEN '~' ELSE '' END)
    AND ($after IS NULL OR a.id {{<}} $after[0] OR a.id {{>}} $after[1])
    AND (size($types) = 0 OR any(label IN labels(a) WHERE label IN $types)) AND a.articleCount >= $minArticles
    AND ($text IS NULL OR a.searchText CONTAINS $text) AND ($countryCode IS NULL OR a.countryCode = $countryCode)
  RETURN a ORDER BY a.id {{DESC}}, a.id {{ASC}} LIMIT $limit
  UNION ALL
  WITH 1 AS one WHERE 'Place' IN $types
  MATCH (a:Place) USING INDEX a:Place(id)
  WHERE a.id {{<}}= coalesce($after[0], CASE WHEN 0 {{<}} 1 THEN '~' ELSE '' END)
    AND ($after IS NULL OR a.id {{<}} $after[0] OR a.id {{>}} $after[1])
    AND a.articleCount >= $minArticles
    AND ($text IS NULL OR a.searchText CONTAINS $text) AND ($countryCode IS NULL OR a.countryCode = $countryCode)
  RETURN a ORDER BY a.id {{DESC}}, a.id {{ASC}} LIMIT $limit
}
{{sorted}}
RETURN a.id AS id, head([label IN labels(a) WHERE label <> 'Actor']) AS type, a.name AS name, a.aliases AS aliases,
  a.description AS description, a.countryCode AS countryCode, a.sector AS sector, a.wikidata AS wikidata,
  a.latitude AS latitude, a.longitude AS longitude, a.articleCount AS articleCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
