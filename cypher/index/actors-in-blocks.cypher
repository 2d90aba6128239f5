// Actors and places in one of these blocks, complete. The type is asked label by label: the embedded engine reads a whole
// node for `labels(a)`.
// $ids: list of strings
// Columns: id, type, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount, blocks, profiles
MATCH (k:Block)<-[:IN_BLOCK]-(a)
WHERE k.id IN $ids
WITH DISTINCT a
RETURN a.id AS id, CASE WHEN a:Person THEN 'Person' WHEN a:Organization THEN 'Organization' WHEN a:Country THEN 'Country'
    WHEN a:Group THEN 'Group' ELSE 'Place' END AS type,
  a.name AS name, a.aliases AS aliases, a.description AS description, a.countryCode AS countryCode, a.sector AS sector,
  a.wikidata AS wikidata, a.latitude AS latitude, a.longitude AS longitude, a.articleCount AS articleCount, a.blocks AS blocks,
  a.profiles AS profiles
ORDER BY id
