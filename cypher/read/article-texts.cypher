// Texts and reports (JSON) of these articles.
// $ids: list of strings
// Columns: id, text, report
MATCH (x:Article)
WHERE x.id IN $ids
RETURN x.id AS id, x.text AS text, x.report AS report
ORDER BY id
