// How much there is of everything; relations are the short edges ({{type}}: all relation types).
// Columns: articles, actors, places, events, states, relations
CALL () { MATCH (n:Article) RETURN count(*) AS articles }
CALL () { MATCH (n:Actor) RETURN count(*) AS actors }
CALL () { MATCH (n:Place) RETURN count(*) AS places }
CALL () { MATCH (n:Event) RETURN count(*) AS events }
CALL () { MATCH (n:State) RETURN count(*) AS states }
CALL () { MATCH ()-[r:{{type}}]->() RETURN count(r) AS relations }
RETURN articles, actors, places, events, states, relations
