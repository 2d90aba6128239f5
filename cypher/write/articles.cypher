// Writes articles with their reports; one that is there already is replaced.
// $rows: list of {id, key, source, url, title, publisher, publishedAt, dateBasis, language, contentHash, text, report, reading, searchText}
// Columns: n
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a.key = row.key, a.source = row.source, a.url = row.url, a.title = row.title, a.publisher = row.publisher,
  a.publishedAt = row.publishedAt, a.dateBasis = row.dateBasis, a.language = row.language,
  a.contentHash = row.contentHash, a.text = row.text, a.report = row.report, a.reading = row.reading,
  a.searchText = row.searchText
RETURN count(*) AS n
