// States of one of these offices: the body and the office that one person holds at a time.
// $ids: list of strings
// Columns: id
UNWIND $ids AS office
MATCH (s:State {office: office})
RETURN s.id AS id
ORDER BY id
