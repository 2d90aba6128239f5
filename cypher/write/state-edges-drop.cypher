// Removes holder, body and evidence of states.
// $ids: list of strings
// Columns: none
UNWIND $ids AS id
MATCH (s:State {id: id})-[r:HOLDER|BODY|REPORTS]-()
DELETE r
