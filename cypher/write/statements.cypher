// Writes who says that an event is so.
// $rows: list of {actor, event, stance, article, start, end, in, quote}
// Columns: n
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
CALL (row) {
  MATCH (a:Actor {id: row.actor}) RETURN a
  UNION ALL MATCH (a:Place {id: row.actor}) RETURN a
}
CREATE (a)-[r:STATED]->(e)
SET r.stance = row.stance, r.articleId = row.article, r.start = row.start, r.end = row.end, r.`in` = row.`in`,
  r.quote = row.quote
RETURN count(*) AS n
