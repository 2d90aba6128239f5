// Judgements by id, withdrawn ones too.
// $ids: list of strings
// Columns: id, decision, anchors, value, author, time, reason, score, withdrawnAt
MATCH (j:Judgement)
WHERE j.id IN $ids
RETURN j.id AS id, j.decision AS decision, j.anchors AS anchors, j.value AS value, j.author AS author, j.time AS time,
  j.reason AS reason, j.score AS score, j.withdrawnAt AS withdrawnAt
ORDER BY id
