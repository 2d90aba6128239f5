// Writes roles of one kind ({{type}} is AGENT, TARGET, THIRD, THEME or PLACE) from events to actors, places or events.
// $rows: list of {event, id, position, basis, sector, wording}
// Columns: n
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
CALL (row) {
  MATCH (n:Actor {id: row.id}) RETURN n
  UNION ALL MATCH (n:Place {id: row.id}) RETURN n
  UNION ALL MATCH (n:Event {id: row.id}) RETURN n
}
CREATE (e)-[r:{{type}}]->(n)
SET r.position = row.position, r.basis = row.basis, r.sector = row.sector, r.wording = row.wording
RETURN count(*) AS n
