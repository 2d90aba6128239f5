// Removes the doubts that others may be these actors.
// $ids: list of strings
// Columns: none
MATCH (a:Actor)<-[r:MAYBE_SAME]-(:Actor)
WHERE a.id IN $ids
DELETE r
