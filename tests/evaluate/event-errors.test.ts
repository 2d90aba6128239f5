import { expect, it } from 'vitest';
import type { Comparison } from '../../src/evaluate/coded.ts';
import { eventErrors } from '../../src/evaluate/event-errors.ts';
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
const GOLD: GoldText = {
  id: 't',
  text: '',
  actors: ['a', 'b', 'c'].map((id, at) => ({ id, mentions: [[at, at + 1]] })),
  events: [
    {
      type: 'ARREST',
      trigger: [10, 15],
      agents: ['a'],
      targets: ['b'],
      polarity: 'affirmed',
      modality: 'happened',
    },
  ],
};

type Found = Partial<Record<'agents' | 'targets', string[]>> & {
  type?: string;
  at?: number;
  negated?: boolean;
  modality?: string;
};

/** A report of events that are the labelled one but for what is given. */
function reportOf(events: readonly Found[]): Extraction {
  const entities = GOLD.actors.map(({ id, mentions: [[start, end] = [0, 0]] }) => ({
    id,
    mentions: [{ start, end, kind: 'name' }],
  }));
  const found = events.map(({ at = 10, ...event }) => ({
    ...{ type: 'ARREST', agents: ['a'], targets: ['b'], negated: false, modality: 'happened', ...event },
    trigger: { start: at, end: at + 5 },
  }));
  return { entities, events: found } as unknown as Extraction;
}

it.each([
  ['the right one', [{}], []],
  ['nothing', [], [['missed']]],
  ['another type at the same word', [{ type: 'KILL' }], [['type']]],
  ['another agent', [{ agents: ['c'] }], [['agent']]],
  ['one target too many, denied', [{ targets: ['b', 'c'], negated: true }], [['target', 'polarity']]],
  ['told as a plan', [{ modality: 'planned' }], [['modality']]],
  ['the type at another word of the sentence', [{ at: 30, agents: [] }], [['agent']]],
  ['the type in another sentence', [{ at: 60 }], [['missed'], ['spurious']]],
  ['the right one and one more, the worse of which is spurious', [{ agents: ['c'] }, {}], [['spurious']]],
] as const)('tells what is wrong: %s', (_, events, kinds) => {
  const errors = eventErrors(GOLD, reportOf(events as unknown as readonly Found[]), COMPARISON);
  expect(errors.map((error) => error.kinds)).toEqual(kinds);
});
