// Ids of the judgements that speak of one of these articles or ids of the knowledge base.
// $ids: list of strings
// Columns: id
MATCH (a:Anchor)<-[:ANCHORED]-(j:Judgement)
WHERE a.id IN $ids
RETURN DISTINCT j.id AS id
ORDER BY id
