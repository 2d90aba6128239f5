// Writes mentions of actors or places ({{type}} is Actor or Place); rows whose actor has the other label are left.
// $rows: list of {article, actor, entityId, names, starts, ends, count}
// Columns: n
UNWIND $rows AS row
MATCH (n:{{type}} {id: row.actor})
MATCH (a:Article {id: row.article})
CREATE (a)-[m:MENTIONS]->(n)
SET m.entityId = row.entityId, m.names = row.names, m.starts = row.starts, m.ends = row.ends, m.count = row.count
RETURN count(*) AS n
