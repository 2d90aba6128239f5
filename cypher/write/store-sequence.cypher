// Notes the last change that the graph holds, by its number in the journal.
// $sequence: integer
// Columns: none
MERGE (s:Store {id: 'store:dramatis'})
SET s.sequence = $sequence
