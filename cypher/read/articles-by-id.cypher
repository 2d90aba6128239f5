// Articles with these ids, without their texts.
// $ids: list of strings
// Columns: id, key, url, title, publisher, publishedAt, dateBasis, language, contentHash
MATCH (x:Article)
WHERE x.id IN $ids
RETURN x.id AS id, x.key AS key, x.url AS url, x.title AS title, x.publisher AS publisher,
  x.publishedAt AS publishedAt, x.dateBasis AS dateBasis, x.language AS language, x.contentHash AS contentHash
ORDER BY id
