import { expect, it } from 'vitest';
import { scoreOffices } from '../../src/evaluate/offices.ts';
import type { Extraction } from '../../src/types.ts';

const entity = (id: string, name: string, ...wordings: string[]) => ({
  id,
  name,
  aliases: [],
  mentions: wordings.map((text) => ({ text })),
});
const ENTITIES = [entity('p', 'Anna Berg', 'Anna Berg', 'she'), entity('n', 'Norway', 'Norwegian')];
const LABELLED = [
  { person: 'Anna Berg', title: 'prime minister', body: ['Norway', 'the cabinet'], current: true },
  { person: 'Marc Dutel', title: 'judge', body: ['court'] },
];

function score(...states: readonly object[]) {
  const report = {
    entities: ENTITIES,
    states: states.map((state) => ({ type: 'HOLDS_OFFICE', subject: 'p', object: 'n', current: true, ...state })),
  } as unknown as Extraction;
  return scoreOffices(LABELLED, report, (type) => type === 'HOLDS_OFFICE');
}

it('counts who holds an office where, with its title, and whether it is held still', () => {
  expect(score({ title: 'Prime Minister', current: false })).toEqual({
    offices: { right: 1, found: 1, labelled: 2 },
    titles: { right: 1, found: 1, labelled: 2 },
    current: { right: 0, found: 1, labelled: 1 },
  });
});

it('takes another title for a wrong one, and uses a label once', () => {
  expect(score({ title: 'minister' }, { title: 'envoy' })).toMatchObject({
    offices: { right: 1, found: 2 },
    titles: { right: 0, found: 2 },
    current: { found: 0 },
  });
});

it('leaves other states out', () => {
  expect(score({ type: 'NATIONAL_OF', title: 'prime minister' }).offices).toEqual({ right: 0, found: 0, labelled: 2 });
});
