/** What a person's own Cypher meets on the embedded engine and not on Neo4j; measured on @grafeo-db/js 0.6.0. */
export const differences: readonly string[] = [
  '',
  'Your own Cypher on the embedded engine differs from Neo4j in these points:',
  '  give every column a name: RETURN count(*) AS n',
  '  sum() of nothing is null: write coalesce(sum(x), 0)',
  "  a text that looks like a number equals it: '1' = 1 is true",
  '  no alternatives of labels, (a:Person|Organization), and no dynamic labels',
  '  no aggregate inside another expression of RETURN: use WITH first',
  '  whole floats come back as integers; there is no date arithmetic',
  '  shortestPath without a direction is slow on large graphs: use `dramatis path`',
];
