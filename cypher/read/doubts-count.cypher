// How many pairs of actors may be one.
// Columns: total
MATCH (:Actor)-[r:MAYBE_SAME]->(:Actor)
RETURN count(r) AS total
