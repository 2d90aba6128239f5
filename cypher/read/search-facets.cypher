// How many actors and places, events and articles hold all of the words in a name, label or title: by the type of the
// actor, the type of the event, the publisher of the article.
// $word: string: the longest of the words, folded
// $words: list of strings: the words
// $kinds: list of actor, event, article
// Columns: kind, value, total
CALL () {
  MATCH (n:Actor)
  WHERE 'actor' IN $kinds AND n.searchText CONTAINS $word AND all(each IN $words WHERE n.searchText CONTAINS each)
  RETURN 'actor' AS kind, CASE WHEN n:Person THEN 'Person' WHEN n:Organization THEN 'Organization' WHEN n:Country THEN 'Country'
      ELSE 'Group' END AS value
  UNION ALL MATCH (n:Place)
  WHERE 'actor' IN $kinds AND n.searchText CONTAINS $word AND all(each IN $words WHERE n.searchText CONTAINS each)
  RETURN 'actor' AS kind, 'Place' AS value
  UNION ALL MATCH (n:Event)
  WHERE 'event' IN $kinds AND n.searchText CONTAINS $word AND all(each IN $words WHERE n.searchText CONTAINS each)
  RETURN 'event' AS kind, n.type AS value
  UNION ALL MATCH (n:Article)
  WHERE 'article' IN $kinds AND n.searchText CONTAINS $word AND all(each IN $words WHERE n.searchText CONTAINS each)
  RETURN 'article' AS kind, n.publisher AS value
}
RETURN kind, value, count(*) AS total
ORDER BY kind, total DESC, value LIMIT 1000
