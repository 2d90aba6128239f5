// Writes places.
// $rows: list of {id, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount, blocks, profiles, searchText}
// Columns: n
UNWIND $rows AS row
MERGE (a:Place {id: row.id})
SET a.name = row.name, a.aliases = row.aliases, a.description = row.description, a.countryCode = row.countryCode,
  a.sector = row.sector, a.wikidata = row.wikidata, a.latitude = toFloat(row.latitude),
  a.longitude = toFloat(row.longitude), a.articleCount = row.articleCount, a.blocks = row.blocks,
  a.profiles = row.profiles, a.searchText = row.searchText
RETURN count(*) AS n
