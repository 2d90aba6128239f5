import { annotate, createAnnotators } from '../annotate/index.ts';
import { createPool, type Pool } from '../annotate/pool.ts';
import { type Explanation, explainEvents } from '../extract/explain.ts';
import type { Extractor } from '../extract/extractor.ts';
import { extractors as allExtractors } from '../extract/index.ts';
import { toReport } from '../extract/report.ts';
import { type Account, accountFor } from '../extract/why-not.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Model } from '../models/model.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Article, Extraction } from '../types.ts';

/** What a reporter works with. */
export interface ReporterOptions {
  readonly ontology: Ontology;
  readonly knowledge: Knowledge;
  readonly model: Model;
  readonly extractors?: readonly Extractor[];
  /** Worker threads; default: the cores, at most 2. */
  readonly workers?: number;
}

/** How an article was read. */
export interface ArticleExplanation {
  readonly events: readonly Explanation[];
  /** Every sentence, with what stopped the predicates that gave no event. */
  readonly sentences: readonly Account[];
}

/** Turns articles into their reports; the language model runs in worker threads. */
export interface Reporter {
  /** How many articles are worth having under way at once. */
  readonly ahead: number;
  /** Starts the workers before the first article comes. */
  warmUp(): void;
  extract(article: Article): Promise<Extraction>;
  /** Reads an article again and tells how each event was read, and what stopped its other predicates. */
  explain(article: Article): Promise<ArticleExplanation>;
  close(): Promise<void>;
}

/** A reporter that also hands out the language layer from which it made a report. */
export interface OpenReporter extends Reporter {
  read(article: Article): Promise<{ readonly doc: AnnotatedArticle; readonly report: Extraction }>;
}

/** A reporter whose workers start with the first article: a server that only answers questions needs none. */
export function createReporter({
  ontology,
  knowledge,
  model,
  workers,
  extractors = allExtractors,
}: ReporterOptions): OpenReporter {
  let pool: Pool | undefined;
  const started = (): Pool => {
    pool ??= createPool(workers ? { workers } : {});
    return pool;
  };
  const annotators = createAnnotators(model, (sentences) => started().analyze(sentences), knowledge);
  const read: OpenReporter['read'] = async (article) => {
    const doc = await annotate(article, annotators);
    const found = extractors.map((extractor) => extractor.extract(doc, ontology));
    return { doc, report: toReport(doc, found, ontology) };
  };
  return {
    ahead: 20,
    warmUp: () => void started(),
    read,
    extract: async (article) => (await read(article)).report,
    explain: async (article) => {
      const doc = await annotate(article, annotators);
      return { events: explainEvents(doc, ontology), sentences: accountFor(doc, ontology) };
    },
    close: async () => pool?.close(),
  };
}
