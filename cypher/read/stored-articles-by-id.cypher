// These articles with texts, reports and layout (JSON), by id.
// $ids: list of strings
// Columns: id, key, source, url, title, publisher, publishedAt, dateBasis, language, contentHash, text, report, reading
MATCH (x:Article)
WHERE x.id IN $ids
RETURN x.id AS id, x.key AS key, x.source AS source, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash,
  x.text AS text, x.report AS report, x.reading AS reading
ORDER BY id
