// How many articles mention both actors or places.
// $first: string: id of an actor or place
// $second: string: id of another one
// Columns: total
CALL () {
  MATCH (a:Actor) WHERE a.id = $first RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id = $first RETURN a
}
MATCH (a)<-[:MENTIONS]-(x:Article)
WHERE EXISTS { MATCH (x)-[:MENTIONS]->(b) WHERE b.id = $second }
RETURN count(DISTINCT x) AS total
