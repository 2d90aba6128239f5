// What lists are ordered and filtered by, and what search looks into.
// Columns: none
CREATE INDEX article_key IF NOT EXISTS FOR (n:Article) ON (n.key);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.publishedAt);
CREATE INDEX event_key IF NOT EXISTS FOR (n:Event) ON (n.key);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type);
CREATE INDEX actor_articles IF NOT EXISTS FOR (n:Actor) ON (n.articleCount);
CREATE INDEX place_articles IF NOT EXISTS FOR (n:Place) ON (n.articleCount);
CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to);
CREATE TEXT INDEX actor_search IF NOT EXISTS FOR (n:Actor) ON (n.searchText);
CREATE TEXT INDEX place_search IF NOT EXISTS FOR (n:Place) ON (n.searchText);
CREATE TEXT INDEX event_search IF NOT EXISTS FOR (n:Event) ON (n.searchText);
CREATE TEXT INDEX article_search IF NOT EXISTS FOR (n:Article) ON (n.searchText);
