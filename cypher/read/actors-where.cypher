// Actors or places that pass any of several lists of conditions, in an order of one's choice.
// $types: list of strings: labels, Place among them where places are meant; empty: all actors
// $partners: list of strings: ids of actors or places, with one of which they play a role in one event; empty: any
// $alternatives: list of lists of conditions, all of one of which must hold, or must not where it is negated; or null
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// By article_count, falling: WITH a, a.articleCount AS value
// By event_count, falling: CALL (a) { MATCH (a)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event) RETURN count(DISTINCT e) AS value } WITH a, value
// By name, rising: WITH a, split(a.searchText, '|')[1] AS value
// By id, rising: WITH a, a.id AS value
// Columns: id, type, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount, sortValue
CALL () {
  MATCH (a:Actor) WHERE size($partners) = 0 AND (size($types) = 0 OR any(label IN labels(a) WHERE label IN $types))
  RETURN a
  UNION ALL
  MATCH (a:Place) WHERE size($partners) = 0 AND 'Place' IN $types RETURN a
  UNION ALL
  CALL () {
    MATCH (b:Actor) WHERE b.id IN $partners RETURN b
    UNION ALL MATCH (b:Place) WHERE b.id IN $partners RETURN b
  }
  MATCH (b)<-[:AGENT|TARGET|THIRD|THEME|PLACE]-(e:Event)-[:AGENT|TARGET|THIRD|THEME|PLACE]->(a)
  WHERE NOT a.id IN $partners
    AND any(label IN labels(a) WHERE label IN $types OR (label = 'Actor' AND size($types) = 0))
  RETURN DISTINCT a
}
WITH a
WHERE $alternatives IS NULL OR any(conditions IN $alternatives WHERE all(c IN conditions WHERE c.negated <> coalesce(
    (size(c.types) = 0 OR any(label IN labels(a) WHERE label IN c.types))
    AND (c.text IS NULL OR a.searchText CONTAINS c.text)
    AND (size(c.countries) = 0 OR a.countryCode IN c.countries) AND (size(c.sectors) = 0 OR a.sector IN c.sectors)
    AND a.articleCount >= c.minArticles AND (c.maxArticles IS NULL OR a.articleCount <= c.maxArticles), false)))
{{sorted}}
WHERE $after IS NULL OR value {{<}} $after[0] OR (value = $after[0] AND a.id {{>}} $after[1])
RETURN a.id AS id, CASE WHEN a:Person THEN 'Person' WHEN a:Organization THEN 'Organization' WHEN a:Country THEN 'Country'
    WHEN a:Group THEN 'Group' ELSE 'Place' END AS type,
  a.name AS name, a.aliases AS aliases,
  a.description AS description, a.countryCode AS countryCode, a.sector AS sector, a.wikidata AS wikidata,
  a.latitude AS latitude, a.longitude AS longitude, a.articleCount AS articleCount, value AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
