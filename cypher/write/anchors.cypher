// Hangs judgements on the articles and ids that they speak of.
// $rows: list of {judgement, id}
// Columns: n
UNWIND $rows AS row
MATCH (j:Judgement {id: row.judgement})
MERGE (a:Anchor {id: row.id})
MERGE (j)-[:ANCHORED]->(a)
RETURN count(*) AS n
