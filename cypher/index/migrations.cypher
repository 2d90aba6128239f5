// The migrations that have run.
// Columns: id
MATCH (m:Migration)
RETURN m.id AS id
ORDER BY id LIMIT 1000
