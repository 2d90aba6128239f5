import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { Reporter } from '../../src/pipeline/reporter.ts';
import { createPipeline, type Pipeline } from '../../src/pipeline.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import type { Extraction, Judgement, StoredArticle } from '../../src/types.ts';
import { corpus, keys } from '../helpers/corpus.ts';
import { choice, judgementsOf } from '../helpers/judged.ts';

const resolver = createResolver({ knowledge: loadKnowledge(), ontology: loadOntology() });

/** How often the property is tried, and with which stores: `open` gives one that is empty and migrated. */
export interface AnyOrder {
  readonly open: () => Promise<GraphStore>;
  readonly runs: number;
}

/** Something that happens to a graph; articles and judgements are given by their places in the lists. */
type Step =
  | { readonly kind: 'import'; readonly articles: readonly number[]; readonly isOld: boolean }
  | { readonly kind: 'retract' | 'judge' | 'withdraw'; readonly at: number }
  | { readonly kind: 'rebuild' };

/** More than a run takes on a slow machine. */
const RUN_MS = 40_000;

const article = fc.nat({ max: keys.length - 1 });
const at = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      articles: fc.array(article, { minLength: 1, maxLength: 4 }),
      isOld: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retract' as const), at: article }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('judge' as const), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rebuild' as const) }) },
);

/** What stands at the end: articles in their final versions, and judgements, some of them withdrawn. */
interface Final {
  readonly articles: readonly StoredArticle[];
  readonly judgements: readonly Judgement[];
  readonly withdrawn: ReadonlySet<string>;
}

/** In every store the graph is a function of the articles and judgements that it holds, however they came to it. */
export function describeAnyOrder(name: string, { open, runs }: AnyOrder): void {
  describe(`${name}: any order`, () => {
    test(
      'articles one by one and in batches, again, retracted, judged about and not, give one graph',
      async () => {
        const choices = fc.array(choice, { minLength: 1, maxLength: 4 });
        const kept = fc.subarray([...keys.keys()], { minLength: 2 });
        await fc.assert(
          fc.asyncProperty(
            fc.record({
              wanted: corpus,
              old: corpus,
              choices,
              kept,
              steps: fc.array(step, { maxLength: 12 }),
              last: orders,
            }),
            async ({ wanted, old, choices: said, kept: places, steps, last }) => {
              const judgements = judgementsOf(said, wanted);
              const withdrawn = new Set(judgements.filter((_, index) => index % 2 === 1).map(({ id }) => id));
              const final = { articles: places.map((place) => wanted[place] as StoredArticle), judgements, withdrawn };
              const expected = await graphAfter(open, (graph) => settle(graph, final));
              const scrambled = await graphAfter(open, async (graph) => {
                for (const each of steps) await take(graph, each, { wanted, old, judgements });
                await settleInOrder(graph, final, last);
              });
              expect(scrambled).toEqual(expected);
            },
          ),
          { numRuns: runs },
        );
      },
      RUN_MS * runs,
    );
  });
}

/** A graph that things happen to. */
interface Graph {
  readonly store: GraphStore;
  /** A pipeline that writes so many articles at once. */
  readonly pipeline: (batchSize: number) => Pipeline;
  /** Puts the report of an article where the pipeline finds it. */
  readonly reports: Map<string, Extraction>;
}

async function graphAfter(
  open: () => Promise<GraphStore>,
  happen: (graph: Graph) => Promise<void>,
): Promise<readonly string[]> {
  const store = await open();
  const reports = new Map<string, Extraction>();
  const reporter: Reporter = {
    ahead: 2,
    warmUp: () => {},
    extract: async ({ contentHash }) => reports.get(contentHash) as Extraction,
    explain: async () => ({ events: [], sentences: [] }),
    close: async () => {},
  };
  try {
    await happen({ store, reports, pipeline: (batchSize) => createPipeline({ reporter, resolver, store, batchSize }) });
    return await store.snapshot();
  } finally {
    await store.close();
  }
}

interface Material {
  readonly wanted: readonly StoredArticle[];
  readonly old: readonly StoredArticle[];
  readonly judgements: readonly Judgement[];
}

async function take(graph: Graph, each: Step, { wanted, old, judgements }: Material): Promise<void> {
  if (each.kind === 'import') {
    const from = each.isOld ? old : wanted;
    await importInto(
      graph,
      each.articles.map((place) => from[place] as StoredArticle),
      1 + (each.articles.length % 3),
    );
  } else if (each.kind === 'retract') {
    await graph.pipeline(1).retract([wanted[each.at]?.article.id ?? '']);
  } else if (each.kind === 'rebuild') {
    await graph.pipeline(2).rebuild();
  } else {
    const place = each.at % judgements.length;
    const judgement = judgements[place] as Judgement;
    if (each.kind === 'judge') await graph.pipeline(1).importJudgements([judgement]);
    // Only what is withdrawn in the end may be withdrawn before: nothing brings it back.
    else if (place % 2 === 1) await graph.pipeline(1).withdrawJudgement(judgement.id, WITHDRAWN_AT);
  }
}

const WITHDRAWN_AT = '2022-03-01T00:00:00.000Z';

async function importInto(graph: Graph, articles: readonly StoredArticle[], batchSize: number): Promise<void> {
  for (const { article: own, report } of articles) graph.reports.set(own.contentHash, report);
  const results = [...new Map(articles.map((stored) => [stored.article.key, stored])).values()];
  const summary = await graph
    .pipeline(batchSize)
    .importArticles(results.map(({ article: own }) => ({ kind: 'article', article: own })));
  expect(summary.failed).toBe(0);
}

/** Everything at once, as plainly as can be. */
async function settle(graph: Graph, { articles, judgements, withdrawn }: Final): Promise<void> {
  await importInto(graph, articles, 100);
  await graph.pipeline(1).importJudgements(judgements);
  for (const id of withdrawn) await graph.pipeline(1).withdrawJudgement(id, WITHDRAWN_AT);
}

/** In which order the last steps come, and in which batches. */
interface Last {
  readonly ranks: readonly number[];
  readonly batchSize: number;
  readonly areJudgementsFirst: boolean;
}

const orders: fc.Arbitrary<Last> = fc.record({
  ranks: fc.array(fc.nat(), { minLength: keys.length, maxLength: keys.length }),
  batchSize: fc.integer({ min: 1, max: 3 }),
  areJudgementsFirst: fc.boolean(),
});

/** Brings the graph, whatever it holds, to what stands at the end. */
async function settleInOrder(graph: Graph, { articles, judgements, withdrawn }: Final, last: Last): Promise<void> {
  const judge = async (): Promise<void> => {
    for (const judgement of judgements.toReversed()) await graph.pipeline(1).importJudgements([judgement]);
    for (const id of withdrawn) await graph.pipeline(1).withdrawJudgement(id, WITHDRAWN_AT);
  };
  if (last.areJudgementsFirst) await judge();
  const shuffled = articles
    .map((stored, index) => [last.ranks[index] ?? 0, stored] as const)
    .sort(([a], [b]) => a - b)
    .map(([, stored]) => stored);
  await importInto(graph, shuffled, last.batchSize);
  const ids = new Set(articles.map(({ article: own }) => own.id));
  const others = (await graph.store.ask('stored-articles', {})).map(({ id }) => id).filter((id) => !ids.has(id));
  await graph.pipeline(1).retract(others);
  if (!last.areJudgementsFirst) await judge();
}
