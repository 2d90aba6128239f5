// Writes actors of one type ({{type}}); one that had another type changes it.
// $rows: list of {id, name, aliases, description, countryCode, sector, wikidata, latitude, longitude, articleCount, blocks, profiles, searchText}
// Columns: n
UNWIND $rows AS row
MERGE (a:Actor {id: row.id})
REMOVE a:Person:Organization:Country:Group
SET a:{{type}}, a.name = row.name, a.aliases = row.aliases, a.description = row.description, a.countryCode = row.countryCode,
  a.sector = row.sector, a.wikidata = row.wikidata, a.latitude = toFloat(row.latitude),
  a.longitude = toFloat(row.longitude), a.articleCount = row.articleCount, a.blocks = row.blocks,
  a.profiles = row.profiles, a.searchText = row.searchText
RETURN count(*) AS n
