// Actors and places with these ids.
// $ids: list of strings
// Columns: id, type, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
RETURN a.id AS id, CASE WHEN a:Person THEN 'Person' WHEN a:Organization THEN 'Organization' WHEN a:Country THEN 'Country'
    WHEN a:Group THEN 'Group' ELSE 'Place' END AS type,
  a.name AS name, a.aliases AS aliases,
  a.description AS description, a.countryCode AS countryCode, a.sector AS sector, a.wikidata AS wikidata,
  a.latitude AS latitude, a.longitude AS longitude, a.articleCount AS articleCount
ORDER BY id
