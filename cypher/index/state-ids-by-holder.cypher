// States that one of these actors holds.
// $ids: list of strings
// Columns: id
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
MATCH (a)<-[:HOLDER]-(s:State)
RETURN DISTINCT s.id AS id
ORDER BY id
