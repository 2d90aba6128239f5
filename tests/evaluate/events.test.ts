import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/evaluate/coded.ts';
import { ratesOf } from '../../src/evaluate/counts.ts';
import { scoreEvents, sumScores } from '../../src/evaluate/events.ts';
import type { GoldText } from '../../src/evaluate/gold-text.ts';
import type { Extraction } from '../../src/types.ts';

const TEXT = 'Police arrested two men. Anna Berg met Marc Dutel. The army did not attack.';
const GOLD: GoldText = {
  id: 't',
  text: TEXT,
  actors: [
    { id: 'police', mentions: [[0, 6]] },
    { id: 'men', mentions: [[16, 23]] },
    { id: 'berg', mentions: [[25, 34]] },
    { id: 'dutel', mentions: [[39, 49]] },
    { id: 'army', mentions: [[51, 59]] },
  ],
  events: [
    {
      type: 'ARRESTED',
      trigger: [7, 15],
      agents: ['police'],
      targets: ['men'],
      polarity: 'affirmed',
      modality: 'happened',
    },
    {
      type: 'MET_WITH',
      trigger: [35, 38],
      agents: ['berg', 'dutel'],
      targets: [],
      polarity: 'affirmed',
      modality: 'happened',
    },
    { type: 'ATTACKED', trigger: [68, 74], agents: ['army'], targets: [], polarity: 'negated', modality: 'happened' },
    { type: 'SAID', trigger: [0, 6], agents: ['police'], targets: [], polarity: 'affirmed', modality: 'happened' },
  ],
};
const COMPARISON: Comparison = {
  ploverOf: (type) => ({ ARRESTED: 'COERCE', MET_WITH: 'CONSULT', ATTACKED: 'ASSAULT', SAID: undefined })[type],
  sentencesOf: () => [
    { start: 0, end: 24 },
    { start: 25, end: 50 },
    { start: 51, end: 75 },
  ],
  isOffice: (type) => type === 'HOLDS_OFFICE',
};

type Found = Pick<Extraction['events'][number], 'type' | 'agents' | 'targets' | 'negated' | 'modality' | 'trigger'>;

/** A report with entities of one mention each. */
function report(spans: Record<string, [number, number]>, events: readonly Found[]): Extraction {
  const entities = Object.entries(spans).map(([id, [start, end]]) => ({
    id,
    mentions: [{ start, end, kind: 'name' }],
  }));
  return { entities, events } as unknown as Extraction;
}

const ALL: readonly Found[] = GOLD.events.slice(0, 3).map(({ type, trigger, agents, targets, polarity }) => ({
  type,
  agents,
  targets,
  negated: polarity === 'negated',
  modality: 'happened',
  trigger: { start: trigger[0], end: trigger[1] },
}));
const SPANS = Object.fromEntries(
  GOLD.actors.map(({ id, mentions }) => [id, [...(mentions[0] as [number, number])]]),
) as Record<string, [number, number]>;

describe('scoring events', () => {
  it('gives full marks to what was labelled, stances left out', () => {
    const scores = scoreEvents(GOLD, report(SPANS, ALL), COMPARISON);
    expect(scores.facts).toEqual({ right: 3, found: 3, labelled: 3 });
    expect(scores.types).toEqual({ right: 3, found: 3, labelled: 3 });
    expect(scores.negated).toEqual({ right: 1, found: 1, labelled: 1 });
    expect(ratesOf(scores.facts)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('takes parties in either order, and a mention that ends where the labelled one ends', () => {
    const turned = ALL.map((event) => ({ ...event, agents: event.agents.toReversed() }));
    const scores = scoreEvents(GOLD, report({ ...SPANS, men: [20, 23] }, turned), COMPARISON);
    expect(scores.facts.right).toBe(3);
  });

  it('counts a wrong participant, polarity or modality where it belongs', () => {
    const [arrest, meeting, attack] = ALL as [Found, Found, Found];
    const wrong = [
      { ...arrest, targets: ['berg'] },
      { ...meeting, modality: 'planned' as const },
      { ...attack, negated: false },
    ];
    const scores = scoreEvents(GOLD, report(SPANS, wrong), COMPARISON);
    expect(scores.facts).toEqual({ right: 1, found: 3, labelled: 3 });
    expect(scores.types.right).toBe(3);
    expect(scores.modality.right).toBe(2);
    expect(scores.negated.found).toBe(0);
  });

  it('sums texts, and rates nothing as 0', () => {
    const scores = scoreEvents(GOLD, report({}, []), COMPARISON);
    expect(sumScores([scores, scores]).facts).toEqual({ right: 0, found: 0, labelled: 6 });
    expect(ratesOf(scores.facts)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
