// How many people, organizations, countries and groups there are, pieces of evidence and statements.
// Columns: people, organizations, countries, groups, evidence, statements
CALL () { MATCH (n:Person) RETURN count(*) AS people }
CALL () { MATCH (n:Organization) RETURN count(*) AS organizations }
CALL () { MATCH (n:Country) RETURN count(*) AS countries }
CALL () { MATCH (n:Group) RETURN count(*) AS groups }
CALL () { MATCH ()-[r:REPORTS]->() RETURN count(r) AS evidence }
CALL () { MATCH ()-[r:STATED]->() RETURN count(r) AS statements }
RETURN people, organizations, countries, groups, evidence, statements
