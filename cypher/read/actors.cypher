// Actors, in an order of one's choice.
// $types: list of strings; empty: all actors. Places only where Place is one of them
// $text: folded text that a name contains, or null
// $countryCode: string or null
// $minArticles: integer
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// By article_count, falling: WITH a, a.articleCount AS value
// By event_count, falling: CALL (a) { MATCH (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event) RETURN count(DISTINCT e) AS value } WITH a, value
// By name, rising: WITH a, split(a.searchText, '|')[1] AS value
// By id, rising: WITH a, a.id AS value
// Columns: id, type, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount, sortValue
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
{{sorted}}
WHERE value {{<}} $after[0] OR (value = $after[0] AND a.id {{>}} $after[1]) // if $after
RETURN a.id AS id, CASE WHEN a:Person THEN 'Person' WHEN a:Organization THEN 'Organization' WHEN a:Country THEN 'Country'
    WHEN a:Group THEN 'Group' ELSE 'Place' END AS type,
  a.name AS name, a.aliases AS aliases,
  a.description AS description, a.countryCode AS countryCode, a.sector AS sector, a.wikidata AS wikidata,
  a.latitude AS latitude, a.longitude AS longitude, a.articleCount AS articleCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
