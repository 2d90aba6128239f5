// Notes that a migration has run.
// $id: string
// Columns: none
MERGE (m:Migration {id: $id})
