import { expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { loadStatements } from '../../src/store/statements.ts';
import { parseOrders, turned } from '../../src/store/walk.ts';

const ontology = loadOntology();
const ORDERS = parseOrders([
  'Things.',
  'By size, falling: WITH n, n.size AS value',
  'By name, rising: WITH n, n.name AS value',
]);
const TEXT = '{{sorted}} WHERE value {{<}} 1 OR n.id {{>}} 2 ORDER BY value {{DESC}}, id {{ASC}}';

test.each([
  [{}, 'WITH n, n.size AS value WHERE value < 1 OR n.id > 2 ORDER BY value DESC, id ASC'],
  [
    { order: 'size', backward: true },
    'WITH n, n.size AS value WHERE value > 1 OR n.id < 2 ORDER BY value ASC, id DESC',
  ],
  [{ order: 'name' }, 'WITH n, n.name AS value WHERE value > 1 OR n.id > 2 ORDER BY value ASC, id ASC'],
  [
    { order: 'name', backward: true },
    'WITH n, n.name AS value WHERE value < 1 OR n.id < 2 ORDER BY value DESC, id DESC',
  ],
])('a list for the walk %j', (walk, text) => {
  expect(turned(TEXT, ORDERS, walk)).toBe(text);
});

test('a list with one order turns too, and asks for no other', () => {
  expect(turned('value {{<}} 1 ORDER BY value {{DESC}}', [], { backward: true })).toBe('value > 1 ORDER BY value ASC');
  expect(() => turned(TEXT, ORDERS, { order: 'age' })).toThrow(/No order age; there are size, name/);
});

test.each([
  ['neo4j', 'date_desc', 'read/events-by-date'],
  ['neo4j', undefined, 'read/events-by-date'],
  ['neo4j', 'confidence', 'read/events'],
  ['embedded', 'date_desc', 'read/events'],
])('on %s events by %s are asked for with %s', (engine, order, name) => {
  const statements = loadStatements(engine, ontology);
  expect(statements.get('read/events', order).name).toBe(name);
  const parameters = statements.get('read/events', order).parameters;
  // What stands in for another takes what that one takes, but for the days that a reader sets where no index walks them.
  const asked = statements.get('read/events', 'confidence').parameters;
  expect(parameters).toEqual(expect.arrayContaining(asked.filter((each) => each !== 'since' && each !== 'until')));
});
