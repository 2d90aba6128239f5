// As its namesake, without text indexes, which this engine makes by a call of its own; and with an index for each
// id: here a constraint alone makes none, and MERGE reads all nodes of the label.
// Columns: none
CREATE INDEX article_id_index IF NOT EXISTS FOR (n:Article) ON (n.id);
CREATE INDEX actor_id_index IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id);
CREATE INDEX event_id_index IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX state_id_index IF NOT EXISTS FOR (n:State) ON (n.id);
CREATE INDEX name_id_index IF NOT EXISTS FOR (n:Name) ON (n.id);
CREATE INDEX block_id_index IF NOT EXISTS FOR (n:Block) ON (n.id);
CREATE INDEX redirect_id_index IF NOT EXISTS FOR (n:Redirect) ON (n.id);
CREATE INDEX migration_id_index IF NOT EXISTS FOR (n:Migration) ON (n.id);
CREATE INDEX store_id_index IF NOT EXISTS FOR (n:Store) ON (n.id);
CREATE INDEX article_key IF NOT EXISTS FOR (n:Article) ON (n.key);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.publishedAt);
CREATE INDEX event_key IF NOT EXISTS FOR (n:Event) ON (n.key);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type);
CREATE INDEX actor_articles IF NOT EXISTS FOR (n:Actor) ON (n.articleCount);
CREATE INDEX place_articles IF NOT EXISTS FOR (n:Place) ON (n.articleCount);
CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to);
