import { atFirstSight, isSilent } from '../extract/why-not.ts';
import { shortHash } from '../lib/hash.ts';
import type { Outcome } from '../pipeline/outcome.ts';
import type { ArticleExplanation } from '../pipeline/reporter.ts';
import type { Pipeline } from '../pipeline.ts';
import type { Source } from '../read/reader.ts';
import type { Network } from '../read/web/network.ts';
import { webSource } from '../read/web/source.ts';
import type { ArticleInput, ExplainedArticle, ImportResult, Reading } from '../serve/reading.ts';
import type { GraphReader } from '../store/graph-store.ts';
import { toStoredArticle } from '../store/stored-article.ts';
import type { Extraction } from '../types.ts';

const OUTCOMES = { imported: 'created', changed: 'updated', unchanged: 'unchanged' } as const;

/** What serving needs of the pipeline: articles that clients send go the way of JSON lines. */
export function createReading(
  pipeline: Pipeline,
  store: GraphReader,
  { network }: { readonly network?: Network } = {},
): Reading {
  async function imported(sources: readonly Source[], onResult?: (result: ImportResult) => void) {
    let told: Promise<unknown> = Promise.resolve();
    const results: Promise<ImportResult>[] = [];
    const onOutcome = (outcome: Outcome): void => {
      const result = toResult(outcome, store);
      results.push(result);
      told = told.then(async () => onResult?.(await result));
    };
    await pipeline.importFrom(sources, { onOutcome });
    await told;
    return Promise.all(results);
  }
  return {
    importArticles: async (inputs, onResult) => imported([toSource(inputs)], onResult),
    importUrl: async ({ url, publishedAt }) => {
      const source = webSource(url, {
        ...(network ? { network } : {}),
        ...(publishedAt ? { published: publishedAt } : {}),
      });
      const [result] = await imported([source]);
      return result as ImportResult;
    },
    retract: (articleIds, options) => pipeline.retract(articleIds, options),
    judge: (request) => pipeline.judge({ ...request, time: now() }),
    withdrawJudgement: (id) => pipeline.withdrawJudgement(id, now()),
    explain: async (id) => {
      const [row] = await store.ask('stored-articles-by-id', { ids: [id] });
      return row && toExplained(await pipeline.explain(toStoredArticle(row).article));
    },
  };
}

function toExplained({ events, sentences }: ArticleExplanation): ExplainedArticle {
  return {
    silences: sentences.filter(isSilent).map(atFirstSight),
    events: events.map(({ event: { type, trigger, modality, negated, confidence }, trigger: text, ...how }) => ({
      ...{ ...how, type, modality, negated, confidence },
      trigger: { ...trigger, text },
    })),
  };
}

function now(): string {
  return new Date().toISOString();
}

/** An article without id and URL is known by what it says: sent twice, it is there once. */
function toSource(inputs: readonly ArticleInput[]): Source {
  const lines = inputs.map((input) => {
    const id = input.id ?? input.url ?? `sent:${shortHash(input.title ?? '', input.text)}`;
    return `${JSON.stringify({ ...input, id })}\n`;
  });
  return { name: 'importArticle', key: 'importArticle', format: 'jsonl', bytes: () => encoded(lines) };
}

async function* encoded(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line);
}

async function toResult(outcome: Outcome, store: GraphReader): Promise<ImportResult> {
  if (outcome.kind === 'failed') {
    const { code, message } = outcome.error;
    return { outcome: 'failed', error: { code, message }, diagnostics: [] };
  }
  const { kind, id: articleId } = outcome;
  if (kind !== 'unchanged') {
    return { outcome: OUTCOMES[kind], articleId, counts: outcome.counts, diagnostics: outcome.diagnostics };
  }
  const [stored] = await store.ask('article-texts', { ids: [articleId] });
  const { entities, events, states, statements, diagnostics } = JSON.parse(
    stored?.report ?? '{}',
  ) as Partial<Extraction>;
  const counts = {
    entities: entities?.length ?? 0,
    events: events?.length ?? 0,
    states: states?.length ?? 0,
    statements: statements?.length ?? 0,
  };
  return { outcome: OUTCOMES[kind], articleId, counts, diagnostics: diagnostics ?? [] };
}
