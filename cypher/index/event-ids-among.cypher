// Affirmed events of one type with both actors among the agents.
// $rows: list of {source, type, target}
// Columns: id
UNWIND $rows AS row
CALL (row) {
  MATCH (b:Actor {id: row.target}) RETURN b
  UNION ALL MATCH (b:Place {id: row.target}) RETURN b
}
MATCH (b)<-[:AGENT]-(e:Event)-[:AGENT]->(a {id: row.source})
WHERE e.type = row.type AND e.polarity = 'affirmed'
RETURN DISTINCT e.id AS id
ORDER BY id
