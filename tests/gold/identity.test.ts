import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dramatis, jsonLines } from '../cli/run.ts';

/** What the texts for developing score today; a floor only rises. */
const FLOORS = {
  named: { precision: 0.98, f1: 0.975 },
  inArticle: { f1: 0.985 },
  demonyms: { f1: 0.95 },
  nameCoverage: 0.95,
  pronouns: 0.71,
};

type Rates = { readonly precision: number; readonly f1: number };
type Share = { readonly right: number; readonly all: number };

it('tells who is who in the labelled texts no worse than before', async () => {
  const { code, stdout } = await dramatis(['evaluate', 'identity', 'tests/gold/identity/dev.jsonl', '--json']);
  expect(code).toBe(0);
  const [scores] = jsonLines<Record<string, Rates> & { texts: number; nameCoverage: number; pronouns: Share }>(stdout);
  if (!scores) throw new Error('no scores');
  expect(scores.texts).toBe(35);
  expect(scores.named?.precision).toBeGreaterThanOrEqual(FLOORS.named.precision);
  expect(scores.named?.f1).toBeGreaterThanOrEqual(FLOORS.named.f1);
  expect(scores.inArticle?.f1).toBeGreaterThanOrEqual(FLOORS.inArticle.f1);
  expect(scores.demonyms?.f1).toBeGreaterThanOrEqual(FLOORS.demonyms.f1);
  expect(scores.nameCoverage).toBeGreaterThanOrEqual(FLOORS.nameCoverage);
  expect(scores.pronouns.right / scores.pronouns.all).toBeGreaterThanOrEqual(FLOORS.pronouns);
}, 120_000);

it.each(['dev', 'test'])('%s.jsonl: every label cuts the words out of the text that it names', (split) => {
  const lines = readFileSync(new URL(`identity/${split}.jsonl`, import.meta.url), 'utf8').trim().split('\n');
  for (const line of lines) {
    const { id, text, mentions } = JSON.parse(line) as {
      id: string;
      text: string;
      mentions: { start: number; end: number; text: string }[];
    };
    const wrong = mentions.filter((mention) => text.slice(mention.start, mention.end) !== mention.text);
    expect([id, wrong]).toEqual([id, []]);
  }
});
