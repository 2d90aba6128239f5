import { expect, test } from 'vitest';
import { liftAggregates } from '../../src/store/lift-aggregates.ts';
import { seekIds } from '../../src/store/seek-ids.ts';

const lifted = [
  [
    "MATCH () RETURN { name:'nodes', data:count(*) } AS result",
    "MATCH () WITH count(*) AS lifted0 RETURN { name:'nodes', data:lifted0 } AS result",
  ],
  [
    "CALL db.labels() YIELD label RETURN {name:'labels', data:COLLECT(label)[..1000]} AS result UNION ALL MATCH (n) RETURN {data: count(n)} AS result",
    "CALL db.labels() YIELD label WITH COLLECT(label) AS lifted0 RETURN {name:'labels', data:lifted0[..1000]} AS result UNION ALL MATCH (n) WITH count(n) AS lifted0 RETURN {data: lifted0} AS result",
  ],
  [
    'MATCH (a) RETURN a.name, {n: count(*), m: max(size(a.x))} AS x',
    'MATCH (a) WITH a.name AS lifted0, count(*) AS lifted1, max(size(a.x)) AS lifted2 RETURN lifted0 AS `a.name`, {n: lifted1, m: lifted2} AS x',
  ],
  ['MATCH (a) RETURN count(a) + 1', 'MATCH (a) WITH count(a) AS lifted0 RETURN lifted0 + 1 AS `count(a) + 1`'],
] as const;
test.each(lifted)('%s', (statement, expected) => {
  expect(liftAggregates(statement)).toBe(expected);
});

const kept = [
  'MATCH (a) RETURN count(*) AS n',
  'MATCH (a) RETURN a.name AS name, count(*) AS n ORDER BY n',
  'MATCH (a) RETURN DISTINCT {n: count(*)} AS n',
  'MATCH (a) RETURN a.score + count(*) AS n',
  "MATCH (a) WHERE a.name = 'RETURN {n: count(*)}' RETURN a",
  'RETURN 1 // {n: count(*)}',
];
test.each(kept)('%s stays', (statement) => {
  expect(liftAggregates(statement)).toBe(statement);
});

const ids = [
  ["MATCH (n) WHERE elementId(n) = 'n:5' RETURN n", "MATCH (n) WHERE (id(n) = 5 AND elementId(n) = 'n:5') RETURN n"],
  ['MATCH (n) WHERE elementId(n)=$one RETURN n', 'MATCH (n) WHERE (id(n) = 7 AND elementId(n)=$one) RETURN n'],
  ['WHERE NOT elementId(n) IN $some', 'WHERE NOT (id(n) IN [1, 2] AND elementId(n) IN $some)'],
  ["WHERE elementId(r) IN ['e:1', 'e:2']", "WHERE (id(r) IN [1, 2] AND elementId(r) IN ['e:1', 'e:2'])"],
  ['WHERE elementId(n) = $other', 'WHERE elementId(n) = $other'],
  ['WHERE elementId(n) = $missing', 'WHERE elementId(n) = $missing'],
  ['RETURN "elementId(n) = \'n:5\'"', 'RETURN "elementId(n) = \'n:5\'"'],
] as const;
test.each(ids)('%s', (statement, expected) => {
  expect(seekIds(statement, { one: 'n:7', some: ['n:1', 'n:2'], other: 'x' })).toBe(expected);
});
