// What the store notes of itself.
// Columns: sequence, stale
MATCH (s:Store {id: 'store:dramatis'})
RETURN s.sequence AS sequence, s.stale AS stale
LIMIT 1
