// Gives what the graph holds another name with each change, and tells the one before: whoever keeps some of it in memory sees
// by the name whether it still holds.
// $change: string
// Columns: before
MERGE (s:Store {id: 'store:dramatis'})
WITH s, s.change AS before
SET s.change = $change
RETURN before
