// How many judgements there are.
// $withdrawn: boolean; true: those that were withdrawn too
// Columns: total
MATCH (j:Judgement)
WHERE $withdrawn OR j.withdrawnAt IS NULL
RETURN count(j) AS total
