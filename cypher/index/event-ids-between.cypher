// Affirmed events of one type with this agent and this target.
// $rows: list of {source, type, target}
// Columns: id
UNWIND $rows AS row
CALL (row) {
  MATCH (b:Actor {id: row.target}) RETURN b
  UNION ALL MATCH (b:Place {id: row.target}) RETURN b
}
MATCH (b)<-[:TARGET]-(e:Event)-[:AGENT]->(a {id: row.source})
WHERE e.type = row.type AND e.polarity = 'affirmed'
RETURN DISTINCT e.id AS id
ORDER BY id
