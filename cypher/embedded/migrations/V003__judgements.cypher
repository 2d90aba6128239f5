// As its namesake, with an index for each id: here a constraint alone makes none.
// Columns: none
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT anchor_id IF NOT EXISTS FOR (n:Anchor) REQUIRE n.id IS UNIQUE;
CREATE INDEX judgement_id_index IF NOT EXISTS FOR (n:Judgement) ON (n.id);
CREATE INDEX anchor_id_index IF NOT EXISTS FOR (n:Anchor) ON (n.id);
CREATE INDEX judgement_time IF NOT EXISTS FOR (n:Judgement) ON (n.time);
