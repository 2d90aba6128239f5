// Actors and places, events and articles whose name, label or title holds all of the words. Score: 5 where the text is a
// whole name, 4 where a name begins with it, 3 where a word in a name does, 2 where it stands anywhere in one, 1 where the
// words stand apart; equal scores by the number of articles.
// $text: string, folded
// $word: string: the longest of the words
// $words: list of strings: the words of the text
// $kinds: list of actor, event, article
// $limit: integer
// Columns: kind, id, name, aliases, score
CALL () {
  MATCH (n:Actor)
  WHERE 'actor' IN $kinds AND n.searchText CONTAINS $word AND all(each IN $words WHERE n.searchText CONTAINS each)
  RETURN 'actor' AS kind, n.id AS id, n.name AS name, n.aliases AS aliases, n.searchText AS names,
    n.articleCount AS articles
  UNION ALL MATCH (n:Place)
  WHERE 'actor' IN $kinds AND n.searchText CONTAINS $word AND all(each IN $words WHERE n.searchText CONTAINS each)
  RETURN 'actor' AS kind, n.id AS id, n.name AS name, n.aliases AS aliases, n.searchText AS names,
    n.articleCount AS articles
  UNION ALL MATCH (n:Event)
  WHERE 'event' IN $kinds AND n.searchText CONTAINS $word AND all(each IN $words WHERE n.searchText CONTAINS each)
  RETURN 'event' AS kind, n.id AS id, n.label AS name, [] AS aliases, n.searchText AS names,
    n.articleCount AS articles
  UNION ALL MATCH (n:Article)
  WHERE 'article' IN $kinds AND n.searchText CONTAINS $word AND all(each IN $words WHERE n.searchText CONTAINS each)
  RETURN 'article' AS kind, n.id AS id, n.title AS name, [] AS aliases, n.searchText AS names, 1 AS articles
}
WITH kind, id, name, aliases, articles,
  CASE WHEN names CONTAINS '|' + $text + '|' THEN 5 WHEN names CONTAINS '|' + $text THEN 4
    WHEN names CONTAINS ' ' + $text THEN 3 WHEN names CONTAINS $text THEN 2 ELSE 1 END AS score
RETURN kind, id, name, aliases, score
ORDER BY score DESC, articles DESC, id LIMIT $limit
