// Writes the holders or bodies ({{type}} is HOLDER or BODY) of states.
// $rows: list of {state, id}
// Columns: n
UNWIND $rows AS row
MATCH (s:State {id: row.state})
CALL (row) {
  MATCH (a:Actor {id: row.id}) RETURN a
  UNION ALL MATCH (a:Place {id: row.id}) RETURN a
}
CREATE (s)-[:{{type}}]->(a)
RETURN count(*) AS n
