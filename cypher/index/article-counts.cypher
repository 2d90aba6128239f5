// How many articles mention each of these actors or places. Every write that changes their mentions writes the number.
// $ids: list of strings
// Columns: id, articleCount
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
RETURN a.id AS id, a.articleCount AS articleCount
ORDER BY id
