import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseLines } from '../../src/store/choose-lines.ts';
import type { GraphStore, Page } from '../../src/store/graph-store.ts';
import { openStore } from '../../src/store/index.ts';
import { event, NOTHING } from '../contract/graph-fixture.ts';

test.each([
  [{}, 'MATCH (e)\nWHERE true\nRETURN e'],
  [{ types: [] }, 'MATCH (e)\nWHERE true\nRETURN e'],
  [{ types: ['A'] }, 'MATCH (e)\nWHERE\n  e.type IN $types AND\n  true\nRETURN e'],
  [{ types: ['A'], actors: ['b'] }, 'MATCH (a)-->(e)\nWHERE\n  e.type IN $types AND\n  true\nRETURN e'],
  [{ day: '' }, 'MATCH (e)\nWHERE true\nRETURN e'],
] as const)('of a statement the lines stay that %j asks for', (values, expected) => {
  const text = [
    'MATCH (e) // unless $actors',
    'MATCH (a)-->(e) // if $actors',
    'WHERE // if $types',
    '  e.type IN $types AND // if $types',
    '  true // if $types',
    'WHERE true // unless $types',
    'RETURN e',
  ].join('\n');
  expect(chooseLines(text, values)).toBe(expected);
});

/** Events over 60 years, several of a day, some of a month alone, some without a date. */
const EVENTS = Array.from({ length: 240 }, (_, at) => {
  const date = `${1960 + Math.floor(at / 4)}-0${1 + (at % 3)}${at % 7 === 0 ? '' : '-05'}`;
  return event(
    `event:${String((at * 37) % 240).padStart(3, '0')}`,
    at % 5 === 0 ? 'SUED' : 'VISITED',
    at % 11 === 0 ? {} : { date },
  );
});

const folder = mkdtempSync(join(tmpdir(), 'dramatis-newest-'));
let store: GraphStore;
beforeAll(async () => {
  store = await openStore(folder);
  await store.migrate();
  await store.write({ ...NOTHING, events: EVENTS });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const ANY = { types: [], modalities: [], polarities: [], from: null, to: null, minConfidence: 0, minSources: 0 };

test.each([
  ['all', ANY],
  ['of a type', { ...ANY, types: ['SUED'] }],
  ['of some years', { ...ANY, from: '1980', to: '1999-12-31' }],
  ['from a month', { ...ANY, from: '2001-02' }],
])('pages of events, %s, have each one once, the latest first and those without a date last', async (_, filter) => {
  const passes = ({ type, date = '' }: (typeof EVENTS)[number]): boolean =>
    (filter.types.length === 0 || (filter.types as string[]).includes(type)) &&
    (filter.from === null || date >= filter.from || (date !== '' && filter.from.startsWith(date))) &&
    (filter.to === null || (date !== '' && date <= filter.to));
  const expected = EVENTS.filter(passes).toSorted(
    (a, b) => -((a.date ?? '') > (b.date ?? '')) || +((a.date ?? '') < (b.date ?? '')) || (a.id < b.id ? -1 : 1),
  );
  const found: string[] = [];
  for (let after: Page['after']; ; ) {
    const rows = await store.ask('events', filter, { limit: 7, ...(after ? { after } : {}) });
    found.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (!last) break;
    after = [last.date ?? '', last.id];
  }
  expect(found).toEqual(expected.map(({ id }) => id));
});
