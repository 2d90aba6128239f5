import { expect, test } from 'vitest';
import type { Next } from '../../src/store/graph-store.ts';
import { joinQuestions } from '../../src/store/send-along.ts';

const MAIN = {
  text: 'MATCH (e) RETURN e.id AS id, e.at AS at LIMIT $limit',
  parameters: { limit: 2 },
  columns: ['id', 'at'],
};
const ROLES = {
  text: 'CALL () { MATCH (e) WHERE e.id IN $ids RETURN e } CALL (e) { MATCH (e)--(a) RETURN a LIMIT $limit } RETURN a.id AS who, e.id AS of',
  parameters: { ids: null, limit: 5 },
  columns: ['who', 'of'],
};
const actors: Next = { question: 'actors-by-id', column: 'who', parameters: {}, next: [] };
const roles: Next = { question: 'roles-of', column: 'id', parameters: {}, next: [actors] };

test('questions go into one statement, each asking for what the one before found', () => {
  const joined = joinQuestions(MAIN, [roles], ({ question }) => (question === 'roles-of' ? ROLES : undefined));
  expect(joined?.text).toBe(
    [
      'CALL () {',
      MAIN.text,
      '}',
      'WITH collect([`id`, `at`]) AS rows_0',
      'WITH rows_0, [row IN rows_0 | row[0]] AS ids_1',
      'CALL (ids_1) {',
      'CALL (ids_1) {',
      'CALL (ids_1) { MATCH (e) WHERE e.id IN ids_1 RETURN e } CALL (e, ids_1) { MATCH (e)--(a) RETURN a LIMIT $limit_1 } RETURN a.id AS who, e.id AS of',
      '}',
      'RETURN collect([`who`, `of`]) AS rows_1',
      '}',
      'RETURN rows_0, rows_1',
    ].join('\n'),
  );
  expect(joined?.parameters).toEqual({ limit: 2, limit_1: 5 });
});

test('rows go to the question that asked, and what was found for others is told', () => {
  const joined = joinQuestions(MAIN, [roles], ({ question }) => (question === 'roles-of' ? ROLES : undefined));
  const told: unknown[] = [];
  const found = (...all: unknown[]) => void told.push(all);
  const row = {
    rows_0: [
      ['e:1', null],
      ['e:2', 7],
    ],
    rows_1: [['a:1', 'e:1']],
  };
  expect(joined?.read(row, { next: [roles], found })).toEqual([
    { id: 'e:1', at: null },
    { id: 'e:2', at: 7 },
  ]);
  expect(told).toEqual([[roles, ['e:1', 'e:2'], [{ who: 'a:1', of: 'e:1' }]]]);
});

test('a question goes alone where none can go along', () => {
  expect(joinQuestions(MAIN, [], () => ROLES)).toBeUndefined();
  expect(joinQuestions(MAIN, [{ ...roles, column: 'nowhere' }], () => ROLES)).toBeUndefined();
  expect(joinQuestions(MAIN, [roles], () => undefined)).toBeUndefined();
});
