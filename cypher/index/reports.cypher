// The reports of these articles, with what resolving needs to know of the articles.
// $ids: list of strings
// Columns: articleId, title, text, publisher, publishedAt, report
MATCH (x:Article)
WHERE x.id IN $ids
RETURN x.id AS articleId, x.title AS title, x.text AS text, x.publisher AS publisher, x.publishedAt AS publishedAt,
  x.report AS report
ORDER BY articleId
