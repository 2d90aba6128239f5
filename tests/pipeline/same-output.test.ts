import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadModel } from '../../src/models/model.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createReporter } from '../../src/pipeline/reporter.ts';
import { extractFrom } from '../../src/pipeline.ts';

const SEEDS = ['004_myanmar_coup', '006_mandela_sentenced_1962', '010_milosevic_arrested', '018_sadat_mubarak'];
const texts = SEEDS.map((name) => readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8'));
const parts = { ontology: loadOntology(), knowledge: loadKnowledge(), model: loadModel() };
const reporters = [1, 2].map((workers) => createReporter({ ...parts, workers }));
afterAll(() => Promise.all(reporters.map((reporter) => reporter.close())));

/** The reports of some articles as they are printed, by article. */
async function printed(articles: readonly number[], workers: number): Promise<ReadonlyMap<number, string>> {
  const lines = articles.map((at) => `${JSON.stringify({ id: String(at), text: texts[at] })}\n`);
  const source = { name: 'articles', key: 'articles', format: 'jsonl', bytes } as const;
  async function* bytes() {
    for (const line of lines) yield Buffer.from(line);
  }
  const reports = new Map<number, string>();
  for await (const result of extractFrom([source], reporters[workers - 1] as (typeof reporters)[0])) {
    if (result.kind === 'failed') throw result.error;
    reports.set(Number(result.extraction.id), JSON.stringify(result.extraction));
  }
  return reports;
}

it('prints the same of an article alone and among others, in any order, again, and with any number of workers', async () => {
  const alone = await Promise.all(texts.map(async (_, at) => (await printed([at], 1)).get(at)));
  expect(alone.every((report) => report && JSON.parse(report).events.length > 0)).toBe(true);
  const some = fc.shuffledSubarray([...texts.keys()], { minLength: 1 });
  const check = async (articles: readonly number[], workers: number) => {
    const reports = await printed(articles, workers);
    expect([...reports.keys()]).toEqual(articles);
    for (const [at, report] of reports) expect(report).toBe(alone[at]);
  };
  await fc.assert(fc.asyncProperty(some, fc.constantFrom(1, 2), check), { numRuns: 6 });
}, 180_000);
