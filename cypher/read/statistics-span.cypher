// The first and the last day of events and of articles, and how many publishers there are.
// Columns: firstEvent, lastEvent, firstArticle, lastArticle, publishers
CALL () { MATCH (e:Event) RETURN min(e.date) AS firstEvent, max(e.date) AS lastEvent }
CALL () {
  MATCH (x:Article)
  RETURN min(x.publishedAt) AS firstArticle, max(x.publishedAt) AS lastArticle, count(DISTINCT x.publisher) AS publishers
}
RETURN firstEvent, lastEvent, firstArticle, lastArticle, publishers
