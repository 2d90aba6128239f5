// Leaves retired actors as redirects.
// $rows: list of {id, to}
// Columns: none
UNWIND $rows AS row
MERGE (r:Redirect {id: row.id})
SET r.to = row.to
