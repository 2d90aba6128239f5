import { expect, it } from 'vitest';
import { ratesOf } from '../../src/evaluate/counts.ts';
import { dramatis, jsonLines } from '../cli/run.ts';

type Counts = Parameters<typeof ratesOf>[0];
type Layer = 'facts' | 'types' | 'modality' | 'negated';
type More = 'participants' | 'strict' | 'actors' | 'dates' | 'offices' | 'headlines' | 'givenPairs';
type Scores = Readonly<Record<Layer | More, Counts>> & {
  readonly texts: number;
  readonly coreference: { readonly f1: number };
};

/** What the texts for developing score at least; a floor only rises. The test half is not looked at here. */
const FLOORS = {
  dev: { texts: 78, precision: 0.585, facts: 0.494, types: 0.746, modality: 0.683, negated: 0.65 },
  wire: { texts: 10, precision: 0.535, facts: 0.47, types: 0.785, modality: 0.69, negated: 0.43 },
  fresh: { texts: 110, precision: 0.403, facts: 0.273, types: 0.575, modality: 0.532, negated: 0.17 },
} as const;
const MORE: Readonly<Record<More, number>> = {
  participants: 0.655,
  strict: 0.452,
  actors: 0.8,
  dates: 0.64,
  offices: 0.37,
  headlines: 0.25,
  givenPairs: 0.7,
};

it.each(Object.entries(FLOORS))('reads the events of %s.jsonl no worse than before', async (name, floors) => {
  const { code, stdout } = await dramatis(['evaluate', 'events', `tests/gold/events/${name}.jsonl`, '--json']);
  expect(code).toBe(0);
  const [scores] = jsonLines<Scores>(stdout);
  if (!scores) throw new Error('no scores');
  expect(scores.texts).toBe(floors.texts);
  expect(ratesOf(scores.facts).precision).toBeGreaterThanOrEqual(floors.precision);
  for (const layer of ['facts', 'types', 'modality', 'negated'] as const) {
    expect(ratesOf(scores[layer]).f1, layer).toBeGreaterThanOrEqual(floors[layer]);
  }
  if (name !== 'dev') return;
  for (const [layer, floor] of Object.entries(MORE) as [More, number][]) {
    expect(ratesOf(scores[layer]).f1, layer).toBeGreaterThanOrEqual(floor);
  }
  expect(scores.coreference.f1).toBeGreaterThanOrEqual(0.89);
}, 600_000);
