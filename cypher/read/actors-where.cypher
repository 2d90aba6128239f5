// Actors or places that pass any of several lists of conditions, most articles first.
// $types: list of strings: labels, Place among them where places are meant; empty: all actors
// $partners: list of strings: ids of actors or places, with one of which they play a role in one event; empty: any
// $alternatives: list of lists of conditions, all of one of which must hold, or must not where it is negated; or null
// $limit: integer
// $after: list [articleCount, id], or null
// Columns: id, type, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount
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
WHERE ($after IS NULL OR a.articleCount < $after[0] OR (a.articleCount = $after[0] AND a.id > $after[1]))
  AND ($alternatives IS NULL OR any(conditions IN $alternatives WHERE all(c IN conditions WHERE c.negated <> coalesce(
    (size(c.types) = 0 OR any(label IN labels(a) WHERE label IN c.types))
    AND (c.text IS NULL OR a.searchText CONTAINS c.text)
    AND (size(c.countries) = 0 OR a.countryCode IN c.countries) AND (size(c.sectors) = 0 OR a.sector IN c.sectors)
    AND a.articleCount >= c.minArticles AND (c.maxArticles IS NULL OR a.articleCount <= c.maxArticles), false))))
RETURN a.id AS id, head([label IN labels(a) WHERE label <> 'Actor']) AS type, a.name AS name, a.aliases AS aliases,
  a.description AS description, a.countryCode AS countryCode, a.sector AS sector, a.wikidata AS wikidata,
  a.latitude AS latitude, a.longitude AS longitude, a.articleCount AS articleCount
ORDER BY articleCount DESC, id LIMIT $limit
