// Actors and places, events and articles with one of these pieces of a word in a name, label or title: among them are all
// that hold the word with a typing error. Those that most articles mention first.
// $pieces: list of strings, folded
// $kinds: list of actor, event, article
// $limit: integer
// Columns: kind, id, name, aliases, value, articles
CALL () {
  MATCH (n:Actor) WHERE 'actor' IN $kinds AND any(piece IN $pieces WHERE n.searchText CONTAINS piece)
  RETURN 'actor' AS kind, n.id AS id, n.name AS name, n.aliases AS aliases,
    CASE WHEN n:Person THEN 'Person' WHEN n:Organization THEN 'Organization' WHEN n:Country THEN 'Country'
      ELSE 'Group' END AS value, n.articleCount AS articles
  UNION ALL MATCH (n:Place) WHERE 'actor' IN $kinds AND any(piece IN $pieces WHERE n.searchText CONTAINS piece)
  RETURN 'actor' AS kind, n.id AS id, n.name AS name, n.aliases AS aliases, 'Place' AS value,
    n.articleCount AS articles
  UNION ALL MATCH (n:Event) WHERE 'event' IN $kinds AND any(piece IN $pieces WHERE n.searchText CONTAINS piece)
  RETURN 'event' AS kind, n.id AS id, n.label AS name, [] AS aliases, n.type AS value, n.articleCount AS articles
  UNION ALL MATCH (n:Article) WHERE 'article' IN $kinds AND any(piece IN $pieces WHERE n.searchText CONTAINS piece)
  RETURN 'article' AS kind, n.id AS id, n.title AS name, [] AS aliases, n.publisher AS value, 1 AS articles
}
RETURN kind, id, name, aliases, value, articles
ORDER BY articles DESC, id LIMIT $limit
