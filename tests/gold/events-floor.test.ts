import { expect, it } from 'vitest';
import { ratesOf } from '../../src/evaluate/events.ts';
import { dramatis, jsonLines } from '../cli/run.ts';

type Counts = Parameters<typeof ratesOf>[0];
type Layer = 'facts' | 'types' | 'modality' | 'negated';

/** What the texts for developing score at least; a floor only rises. The test half is not looked at here. */
const FLOORS = {
  dev: { texts: 78, precision: 0.58, facts: 0.475, types: 0.73, modality: 0.66, negated: 0.63 },
  wire: { texts: 10, precision: 0.53, facts: 0.45, types: 0.75, modality: 0.665, negated: 0.43 },
} as const;

it.each(Object.entries(FLOORS))('reads the events of %s.jsonl no worse than before', async (name, floors) => {
  const { code, stdout } = await dramatis(['evaluate', 'events', `tests/gold/events/${name}.jsonl`, '--json']);
  expect(code).toBe(0);
  const [scores] = jsonLines<Record<Layer, Counts> & { readonly texts: number }>(stdout);
  if (!scores) throw new Error('no scores');
  expect(scores.texts).toBe(floors.texts);
  expect(ratesOf(scores.facts).precision).toBeGreaterThanOrEqual(floors.precision);
  for (const layer of ['facts', 'types', 'modality', 'negated'] as const) {
    expect(ratesOf(scores[layer]).f1, layer).toBeGreaterThanOrEqual(floors[layer]);
  }
}, 600_000);
