// The newest dates of events and articles.
// Columns: event, article
CALL () { MATCH (e:Event) RETURN max(e.date) AS event }
CALL () { MATCH (x:Article) RETURN max(x.publishedAt) AS article }
RETURN event, article
LIMIT 1
