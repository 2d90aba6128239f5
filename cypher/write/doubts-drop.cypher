// Removes the doubts that actors may be others; those in which they are the second are left to `doubts-drop-others`.
// $ids: list of strings
// Columns: none
MATCH (a:Actor)-[r:MAYBE_SAME]->(:Actor)
WHERE a.id IN $ids
DELETE r
