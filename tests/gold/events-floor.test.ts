import { expect, it } from 'vitest';
import { ratesOf } from '../../src/evaluate/events.ts';
import { dramatis, jsonLines } from '../cli/run.ts';

/** What the texts for developing score at least; a floor only rises. The test half is not looked at here. */
const FLOORS = { facts: 0.47, types: 0.725, modality: 0.66, negated: 0.61 };
const PRECISION = 0.58;

type Counts = Parameters<typeof ratesOf>[0];

it('reads the events of the labelled texts no worse than before', async () => {
  const { code, stdout } = await dramatis(['evaluate', 'events', 'tests/gold/events/dev.jsonl', '--json']);
  expect(code).toBe(0);
  const [scores] = jsonLines<Record<keyof typeof FLOORS, Counts> & { readonly texts: number }>(stdout);
  if (!scores) throw new Error('no scores');
  expect(scores.texts).toBe(78);
  expect(ratesOf(scores.facts).precision).toBeGreaterThanOrEqual(PRECISION);
  for (const layer of Object.keys(FLOORS) as (keyof typeof FLOORS)[]) {
    expect(ratesOf(scores[layer]).f1, layer).toBeGreaterThanOrEqual(FLOORS[layer]);
  }
}, 120_000);
