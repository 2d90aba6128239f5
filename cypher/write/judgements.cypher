// Writes judgements; of one that is there already only the withdrawal is news.
// $rows: list of {id, decision, anchors, value, author, time, reason, score, withdrawnAt}
// Columns: n
UNWIND $rows AS row
MERGE (j:Judgement {id: row.id})
SET j.decision = row.decision, j.anchors = row.anchors, j.value = row.value, j.author = row.author, j.time = row.time,
  j.reason = row.reason, j.score = toFloat(row.score), j.withdrawnAt = row.withdrawnAt
RETURN count(*) AS n
