// What the store notes of itself.
// Columns: sequence, stale, change
MATCH (s:Store {id: 'store:dramatis'})
RETURN s.sequence AS sequence, s.stale AS stale, s.change AS change
LIMIT 1
