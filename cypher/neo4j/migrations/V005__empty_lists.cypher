// Gives back the empty lists to a graph that `neo4j-admin database import` made: CSV files cannot hold any. In a graph that
// was written otherwise there are none to give back. One property at a time keeps the transactions small.
// Columns: none
MATCH (n:Actor) WHERE n.aliases IS NULL SET n.aliases = [];
MATCH (n:Actor) WHERE n.blocks IS NULL SET n.blocks = [];
MATCH (n:Actor) WHERE n.profiles IS NULL SET n.profiles = [];
MATCH (n:Place) WHERE n.aliases IS NULL SET n.aliases = [];
MATCH (n:Place) WHERE n.blocks IS NULL SET n.blocks = [];
MATCH (n:Place) WHERE n.profiles IS NULL SET n.profiles = [];
MATCH ()-[r:MAYBE_SAME]->() WHERE r.reasons IS NULL SET r.reasons = [];
MATCH ()-[r]->() WHERE r.status IS NOT NULL AND r.eventIds IS NULL SET r.eventIds = [];
