import { expect, it } from 'vitest';
import { scoreCoreference } from '../../src/evaluate/coreference.ts';
import type { Extraction } from '../../src/types.ts';

it('groups mentions inside each text, and says how many of the labelled ones it has', () => {
  const gold = {
    id: 't',
    text: '',
    events: [],
    actors: [
      {
        id: 'a',
        mentions: [
          [0, 4],
          [10, 13],
          [20, 24],
        ] as const,
      },
      { id: 'b', mentions: [[30, 34]] as const },
    ],
  };
  const entity = (id: string, ...spans: (readonly [number, number])[]) => ({
    id,
    mentions: spans.map(([start, end]) => ({ start, end })),
  });
  const report = { entities: [entity('x', [0, 4], [10, 13], [30, 34])] } as unknown as Extraction;
  const { precision, recall, coverage, items } = scoreCoreference([{ gold, report }]);
  expect([precision, recall, coverage, items]).toEqual([expect.closeTo(5 / 9), 1, 0.75, 3]);
});
