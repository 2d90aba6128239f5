// Judgements, the latest first.
// $withdrawn: boolean; true: those that were withdrawn too
// $limit: integer
// $after: list [value, id] of the row to go on from, or null
// Columns: id, decision, anchors, value, author, time, reason, score, withdrawnAt, sortValue
MATCH (j:Judgement)
WHERE ($withdrawn OR j.withdrawnAt IS NULL)
  AND ($after IS NULL OR j.time {{<}} $after[0] OR (j.time = $after[0] AND j.id {{>}} $after[1]))
RETURN j.id AS id, j.decision AS decision, j.anchors AS anchors, j.value AS value, j.author AS author, j.time AS time,
  j.reason AS reason, j.score AS score, j.withdrawnAt AS withdrawnAt, j.time AS sortValue
ORDER BY sortValue {{DESC}}, id {{ASC}} LIMIT $limit
