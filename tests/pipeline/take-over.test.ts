import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFrom } from '../../src/pipeline.ts';
import type { ReadResult } from '../../src/read/reader.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import type { Judgement } from '../../src/types.ts';
import { gather, sourceOf } from '../helpers/source.ts';
import { pipelineInto, rememberingReporter, temporaryStore } from './seeds.ts';

/** Namesakes in two countries, decades apart: a pair for a person to decide. */
const NAMESAKES = [
  ['a', '2022-01-08', 'Kazakh police arrested Asel Omarova on Saturday. Kazakhstan said so.'],
  ['b', '1989-03-01', 'Russian troops detained Asel Omarova in Russia on 1 March 1989. Russia said so.'],
]
  .map(([id, publishedAt, text]) => JSON.stringify({ id, publishedAt, text }))
  .join('\n');

const reporter = rememberingReporter();
let articles: readonly ReadResult[];
beforeAll(async () => {
  articles = await gather(readFrom([sourceOf('lines', NAMESAKES, { format: 'jsonl' })]));
});
afterAll(() => reporter.close());

const into = (store: GraphStore) => pipelineInto(store, reporter);
const isSaid = (line: string): boolean => /^\(judgement:|Anchor|JUDGES|anchor/.test(line);
/** The graph without the number of its last change. */
const graphOf = async (store: GraphStore) => (await store.snapshot()).filter((line) => !/sequence/.test(line));

it('takes over judgements before their articles or after them, once, and withdrawn where one graph has them so', async () => {
  const [first, after, early] = [await temporaryStore(), await temporaryStore(), await temporaryStore()];
  await into(first).importArticles(articles);
  const before = await graphOf(first);
  const [doubt] = await first.ask('doubts', {}, { limit: 1 });
  const subjects = [{ actor: doubt?.first ?? '' }, { actor: doubt?.second ?? '' }];
  const said = { decision: 'same', subjects, author: 'ana', time: '2022-02-01T00:00:00.000Z' } as const;
  const judged = await into(first).judge(said);
  if (judged.kind !== 'judged') throw new Error(judged.message);
  const { judgement } = judged;
  const merged = await graphOf(first);
  expect(merged).not.toEqual(before);

  await into(after).importArticles(articles);
  expect(await into(after).importJudgements([judgement])).toBe(1);
  expect(await into(after).importJudgements([judgement])).toBe(0);
  expect(await graphOf(after)).toEqual(merged);
  expect(await into(early).importJudgements([judgement])).toBe(1);
  await into(early).importArticles(articles);
  expect((await graphOf(early)).filter((line) => !isSaid(line))).toEqual(merged.filter((line) => !isSaid(line)));

  const withdrawn: Judgement = { ...judgement, withdrawnAt: '2022-03-01T00:00:00.000Z' };
  expect(await into(after).importJudgements([withdrawn])).toBe(1);
  expect(await into(after).importJudgements([judgement])).toBe(0);
  expect((await graphOf(after)).filter((line) => !isSaid(line))).toEqual(before.filter((line) => !isSaid(line)));
}, 120_000);
