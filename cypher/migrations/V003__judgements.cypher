// One node for each judgement, and for each article or id of the knowledge base that one speaks of.
// Columns: none
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT anchor_id IF NOT EXISTS FOR (n:Anchor) REQUIRE n.id IS UNIQUE;
CREATE INDEX judgement_time IF NOT EXISTS FOR (n:Judgement) ON (n.time);
