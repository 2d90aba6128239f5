// Actors and places, events and articles whose name, label or title contains the text. Score: 3 where it is a whole
// name, 2 where a name begins with it, else 1; equal scores by the number of articles.
// $text: string, folded
// $kinds: list of actor, event, article
// $limit: integer
// Columns: kind, id, name, score
CALL () {
  MATCH (n:Actor) WHERE 'actor' IN $kinds AND n.searchText CONTAINS $text
  RETURN 'actor' AS kind, n.id AS id, n.name AS name, n.searchText AS names, n.articleCount AS articles
  UNION ALL MATCH (n:Place) WHERE 'actor' IN $kinds AND n.searchText CONTAINS $text
  RETURN 'actor' AS kind, n.id AS id, n.name AS name, n.searchText AS names, n.articleCount AS articles
  UNION ALL MATCH (n:Event) WHERE 'event' IN $kinds AND n.searchText CONTAINS $text
  RETURN 'event' AS kind, n.id AS id, n.label AS name, n.searchText AS names, n.articleCount AS articles
  UNION ALL MATCH (n:Article) WHERE 'article' IN $kinds AND n.searchText CONTAINS $text
  RETURN 'article' AS kind, n.id AS id, n.title AS name, n.searchText AS names, 1 AS articles
}
WITH kind, id, name, articles,
  CASE WHEN names CONTAINS '|' + $text + '|' THEN 3 WHEN names CONTAINS '|' + $text THEN 2 ELSE 1 END AS score
RETURN kind, id, name, score
ORDER BY score DESC, articles DESC, id LIMIT $limit
