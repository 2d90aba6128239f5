// Articles that mention one of these actors or places.
// $ids: list of strings
// Columns: id
CALL () {
  MATCH (a:Actor) WHERE a.id IN $ids RETURN a
  UNION ALL MATCH (a:Place) WHERE a.id IN $ids RETURN a
}
MATCH (a)<-[:MENTIONS]-(x:Article)
RETURN DISTINCT x.id AS id
ORDER BY id
