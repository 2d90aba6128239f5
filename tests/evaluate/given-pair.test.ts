import { expect, it } from 'vitest';
import type { Comparison } from '../../src/evaluate/coded.ts';
import { scoreGivenPairs } from '../../src/evaluate/given-pair.ts';
import type { GoldText } from '../../src/evaluate/gold-text.ts';
import type { Extraction } from '../../src/types.ts';

const COMPARISON: Comparison = {
  ploverOf: (type) => type,
  sentencesOf: () => [
    { start: 0, end: 50 },
    { start: 50, end: 99 },
  ],
  isOffice: () => false,
};
const STATUS = { polarity: 'affirmed', modality: 'happened' } as const;
const GOLD: GoldText = {
  id: 't',
  text: '',
  actors: ['a', 'b', 'c'].map((id, at) => ({ id, mentions: [[at, at + 1]] })),
  events: [
    { type: 'ASSAULT', trigger: [10, 11], agents: ['a'], targets: ['b'], ...STATUS },
    { type: 'KILL', trigger: [12, 13], agents: ['a'], targets: ['b'], ...STATUS },
    { type: 'CONSULT', trigger: [60, 61], agents: ['b', 'c'], targets: [], ...STATUS },
    { type: 'PROTEST', trigger: [62, 63], agents: ['c'], targets: [], ...STATUS },
  ],
};

/** A report of events: type, start of the trigger, agents, targets. */
function reportOf(events: readonly (readonly [string, number, string[], string[]])[]): Extraction {
  const entities = GOLD.actors.map(({ id, mentions: [[start, end] = [0, 0]] }) => ({
    id,
    mentions: [{ start, end, kind: 'name' }],
  }));
  const found = events.map(([type, start, agents, targets]) => ({
    ...{ type, agents, targets, negated: false, modality: 'happened' },
    trigger: { start, end: start + 1 },
  }));
  return { entities, events: found } as unknown as Extraction;
}

it.each([
  ['any type of the pair is right, whatever its roles', [['KILL', 12, ['b'], ['a']]], { right: 1, found: 1 }],
  [
    'an event with both wins over an earlier one with one',
    [
      ['X', 60, ['c'], []],
      ['CONSULT', 61, ['b'], ['c']],
    ],
    { right: 1, found: 1 },
  ],
  ['the only event of the sentence answers, right or wrong', [['X', 60, [], []]], { right: 0, found: 1 }],
  ['an event of another sentence does not', [['CONSULT', 20, ['b'], ['c']]], { right: 0, found: 1 }],
  ['nothing read, nothing told', [], { right: 0, found: 0 }],
] as const)('%s', (_, events, expected) => {
  const report = reportOf(events as unknown as Parameters<typeof reportOf>[0]);
  expect(scoreGivenPairs(GOLD, report, COMPARISON)).toEqual({ ...expected, labelled: 2 });
});
