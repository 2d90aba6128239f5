import { shortHash } from '../lib/hash.ts';
import type { Outcome } from '../pipeline/outcome.ts';
import type { Pipeline } from '../pipeline.ts';
import { readFrom } from '../pipeline.ts';
import type { Source } from '../read/reader.ts';
import type { ArticleInput, ImportResult, Reading } from '../serve/reading.ts';
import type { GraphReader } from '../store/graph-store.ts';
import type { Extraction } from '../types.ts';

const OUTCOMES = { imported: 'created', changed: 'updated', unchanged: 'unchanged' } as const;

/** What serving needs of the pipeline: articles that clients send go the way of JSON lines. */
export function createReading(pipeline: Pipeline, store: GraphReader): Reading {
  return {
    importArticles: async (inputs) => {
      const outcomes: Outcome[] = [];
      await pipeline.importArticles(readFrom([toSource(inputs)]), { onOutcome: (outcome) => outcomes.push(outcome) });
      return Promise.all(outcomes.map((outcome) => toResult(outcome, store)));
    },
    retract: (articleIds, options) => pipeline.retract(articleIds, options),
  };
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
