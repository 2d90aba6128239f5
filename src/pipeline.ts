import { DramatisError, StoreError } from './errors.ts';
import { chunk } from './lib/chunk.ts';
import { mapOrdered } from './lib/map-ordered.ts';
import { oneAtATime } from './lib/one-at-a-time.ts';
import { type Admission, createGate } from './pipeline/gate.ts';
import { judge, withdraw } from './pipeline/judge.ts';
import { counted, type Extracted, type ImportSummary, nothing, type Outcome } from './pipeline/outcome.ts';
import { rebuildView } from './pipeline/rebuild.ts';
import type { ArticleExplanation, Reporter } from './pipeline/reporter.ts';
import { type ReprocessSummary, reprocessArticles } from './pipeline/reprocess.ts';
import { type RetractOptions, retractArticles } from './pipeline/retract.ts';
import { takeOver } from './pipeline/take-over.ts';
import { read } from './read/index.ts';
import type { ReadResult, Source } from './read/reader.ts';
import type { Resolver } from './resolve/resolver.ts';
import type { GraphStore } from './store/graph-store.ts';
import type { Article, Judged, Judgement, JudgementRequest, StoredArticle } from './types.ts';

/** What a pipeline is made of. */
export interface PipelineOptions {
  readonly reporter: Reporter;
  readonly resolver: Resolver;
  readonly store: GraphStore;
  /** Articles to a transaction. */
  readonly batchSize?: number;
}

/** Settings of one import. */
export interface ImportOptions {
  /** Told of each article when it is written, or is known to need no writing; in the order of the input. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

/**
 * An article is read, annotated, extracted, resolved, written and served: this is the sentence, up to `served`.
 * Articles stream through; an article that fails is a value in the results, and the others go on.
 */
export interface Pipeline {
  importFrom(sources: AsyncIterable<Source> | Iterable<Source>, options?: ImportOptions): Promise<ImportSummary>;
  importArticles(
    articles: AsyncIterable<ReadResult> | Iterable<ReadResult>,
    options?: ImportOptions,
  ): Promise<ImportSummary>;
  /** Makes the view anew from the stored reports; gives how many there are. */
  rebuild(onProgress?: (done: number) => void): Promise<number>;
  /** Reads all stored articles again, with the reporter of today, and replaces the reports that change. */
  reprocess(onProgress?: (done: number) => void): Promise<ReprocessSummary>;
  /** Takes articles out of the graph, with all that only they say; gives the ids of those that were there. */
  retract(articleIds: readonly string[], options?: RetractOptions): Promise<readonly string[]>;
  /** Writes down what somebody says about who is who, and makes the view what it says. */
  judge(request: JudgementRequest): Promise<Judged>;
  /** Takes a judgement back; `time` is an ISO 8601 date-time. */
  withdrawJudgement(id: string, time: string): Promise<Judged>;
  /** Reads an article again and tells how; changes nothing. */
  explain(article: Article): Promise<ArticleExplanation>;
  /** Writes down judgements that were made in another graph; gives how many were new or newly withdrawn. */
  importJudgements(judgements: readonly Judgement[]): Promise<number>;
  /** Ends the workers; the store stays open. */
  close(): Promise<void>;
}

/** An article on its way into the graph. */
type Passage =
  | { readonly kind: 'new' | 'changed'; readonly stored: StoredArticle }
  | Exclude<Outcome, { kind: 'imported' | 'changed' }>;

/** Connects the stages to a store. Only one change is resolved and written at a time: each builds on the one before. */
export function createPipeline({ reporter, resolver, store, batchSize = 20 }: PipelineOptions): Pipeline {
  const gate = createGate(store);
  const inTurn = oneAtATime();

  async function report(admission: Admission): Promise<Passage> {
    if (!('article' in admission)) return admission;
    const { kind, article } = admission;
    const result = await extractOne(reporter, article);
    if (result.kind === 'failed') gate.release(article);
    return result.kind === 'failed' ? result : { kind, stored: { article, report: result.extraction } };
  }

  async function commit(batch: readonly Passage[]): Promise<readonly Outcome[]> {
    const articles = batch.flatMap((passage) => ('stored' in passage ? [passage.stored] : []));
    try {
      if (articles.length > 0) await inTurn(() => resolveAndWrite(articles));
      return batch.map((passage) => ('stored' in passage ? written(passage) : passage));
    } catch (error) {
      if (error instanceof StoreError) throw error;
      if (articles.length > 1) return (await Promise.all(batch.map((passage) => commit([passage])))).flat();
      return articles.map(({ article }) => ({ kind: 'failed', source: article.source, error: named(error, article) }));
    } finally {
      for (const { article } of articles) gate.release(article);
    }
  }

  async function resolveAndWrite(articles: readonly StoredArticle[]): Promise<void> {
    const change = await resolver.resolve({ articles, retired: [] }, store.index);
    await store.write(change);
  }

  async function importArticles(
    results: AsyncIterable<ReadResult> | Iterable<ReadResult>,
    { onOutcome }: ImportOptions = {},
  ): Promise<ImportSummary> {
    let summary = nothing;
    const passages = mapOrdered(admissions(results), reporter.ahead, report);
    for await (const batch of chunk(passages, batchSize)) {
      for (const outcome of await commit(batch)) {
        summary = counted(summary, outcome);
        onOutcome?.(outcome);
      }
    }
    return summary;
  }

  async function* admissions(results: AsyncIterable<ReadResult> | Iterable<ReadResult>): AsyncGenerator<Admission> {
    for await (const some of chunk(results, batchSize)) yield* await gate.admit(some);
  }

  return {
    importArticles,
    importFrom: (sources, options) => importArticles(readFrom(sources), options),
    rebuild: (onProgress) => inTurn(() => rebuildView({ store, resolver, batchSize }, onProgress)),
    reprocess: (onProgress) => {
      const write = (current: () => Promise<readonly StoredArticle[]>) =>
        inTurn(async () => resolveAndWrite(await current()));
      const extract = (article: Article) => extractOne(reporter, article);
      return reprocessArticles({ store, ahead: reporter.ahead, batchSize, extract, write }, onProgress);
    },
    retract: (articleIds, options) => inTurn(() => retractArticles({ store, resolver }, articleIds, options)),
    judge: (request) => inTurn(() => judge({ store, resolver }, request)),
    withdrawJudgement: (id, time) => inTurn(() => withdraw({ store, resolver }, id, time)),
    explain: (article) => reporter.explain(article),
    importJudgements: (judgements) => inTurn(() => takeOver({ store, resolver }, judgements)),
    close: () => reporter.close(),
  };
}

/** The articles of sources, in order. */
export async function* readFrom(sources: AsyncIterable<Source> | Iterable<Source>): AsyncGenerator<ReadResult> {
  for await (const source of sources) yield* read(source);
}

/** The reports of sources' articles, in order, without a store. */
export function extractFrom(
  sources: AsyncIterable<Source> | Iterable<Source>,
  reporter: Reporter,
): AsyncGenerator<Extracted> {
  return mapOrdered(readFrom(sources), reporter.ahead, async (result) => {
    if (result.kind === 'article') return extractOne(reporter, result.article);
    return { kind: 'failed', source: result.source, error: result.error };
  });
}

async function extractOne(reporter: Reporter, article: Article): Promise<Extracted> {
  try {
    return { kind: 'extraction', extraction: await reporter.extract(article) };
  } catch (error) {
    return { kind: 'failed', source: article.source, error: named(error, article) };
  }
}

/** Whatever goes wrong with one article is told with its name. */
function named(error: unknown, { source }: Article): DramatisError {
  if (error instanceof DramatisError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DramatisError('ARTICLE_FAILED', `${source}: ${message}`, { cause: error });
}

function written({ kind, stored: { article, report } }: Extract<Passage, { stored: StoredArticle }>): Outcome {
  const { id, key, source, title } = article;
  const { diagnostics } = report;
  const counts = {
    entities: report.entities.length,
    events: report.events.length,
    states: report.states.length,
    statements: report.statements.length,
  };
  return { kind: kind === 'new' ? 'imported' : 'changed', id, key, source, title, counts, diagnostics };
}
