import { expect, it } from 'vitest';
import type { Comparison } from '../../src/evaluate/coded.ts';
import { confusionOf, scoreTypes } from '../../src/evaluate/confusion.ts';
import type { GoldText } from '../../src/evaluate/gold-text.ts';
import type { Extraction } from '../../src/types.ts';

const GOLD: GoldText = {
  id: 't',
  text: 'Police arrested Berg. The army attacked.',
  actors: [
    { id: 'police', mentions: [[0, 6]] },
    { id: 'berg', mentions: [[16, 20]] },
  ],
  events: [
    event('ARRESTED', [7, 15], ['police'], ['berg']),
    event('ATTACKED', [31, 39], [], ['berg']),
    event('MET_WITH', [16, 20], ['police'], []),
  ],
};
const COMPARISON: Comparison = { ploverOf: (type) => type, sentencesOf: () => [], isOffice: () => false };

function event(type: string, trigger: readonly [number, number], agents: string[], targets: string[]) {
  return { type, trigger, agents, targets, polarity: 'affirmed', modality: 'happened' } as const;
}

/** A report in which each event's trigger is given as [start, end]. */
function reportOf(events: readonly (readonly [string, number, number, string[], string[]])[]): Extraction {
  const entities = GOLD.actors.map(({ id, mentions: [[start, end] = [0, 0]] }) => ({
    id,
    mentions: [{ start, end, kind: 'name' }],
  }));
  const found = events.map(([type, start, end, agents, targets]) => ({
    ...{ type, agents, targets, negated: false, modality: 'happened' },
    trigger: { start, end },
  }));
  return { entities, events: found } as unknown as Extraction;
}

const REPORT = reportOf([
  ['ARRESTED', 7, 15, ['police'], ['berg']],
  ['CLASHED_WITH', 31, 39, [], ['berg']],
  ['PHONED', 21, 25, ['police'], []],
]);

it('scores facts by type', () => {
  const types = scoreTypes([{ gold: GOLD, report: REPORT }], COMPARISON);
  expect(types.get('ARRESTED')?.facts).toEqual({ right: 1, found: 1, labelled: 1 });
  expect(types.get('ATTACKED')?.facts).toEqual({ right: 0, found: 0, labelled: 1 });
  expect(types.get('CLASHED_WITH')?.facts).toEqual({ right: 0, found: 1, labelled: 0 });
});

it('tells which types are taken for which, and which are missed or made up', () => {
  expect(confusionOf([{ gold: GOLD, report: REPORT }])).toEqual([
    { labelled: 'ATTACKED', found: 'CLASHED_WITH', count: 1 },
    { labelled: 'MET_WITH', found: 'none', count: 1 },
    { labelled: 'none', found: 'PHONED', count: 1 },
  ]);
});
