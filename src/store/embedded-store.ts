import type { StoredArticle, ViewChange } from '../types.ts';
import { createCheckpoints } from './checkpoints.ts';
import type { CypherDriver } from './cypher-driver.ts';
import { createCypherStore, type StoreParts } from './cypher-store.ts';
import { openEmbedded } from './embedded.ts';
import type { GraphStore } from './graph-store.ts';
import { type Journal, openJournal } from './journal.ts';
import { migrate } from './migrate.ts';
import { createReaders } from './readers.ts';
import { loadStatements, type Statements, type TypeNames } from './statements.ts';
import { articleRow } from './write-rows.ts';
import { writeChange } from './writer.ts';

/** How an embedded store is opened. */
export interface EmbeddedOptions {
  readonly types: TypeNames;
  /** How old the copy that people's own statements read may be. */
  readonly copyAgeMs?: number;
  /** How long a person's own statement may run. */
  readonly deadlineMs?: number;
}

/** Opens the store of a folder: its graph, brought up to its journal. */
export async function openEmbeddedStore(folder: string, options: EmbeddedOptions): Promise<GraphStore> {
  const statements = loadStatements('embedded', options.types);
  const driver = openEmbedded(folder);
  try {
    await migrate(driver, statements);
    const sequence = Number((await driver.run(statements.text('index/store')))[0]?.sequence ?? 0);
    const journal = await openJournal(folder, {
      sequence,
      changed: (articles) => changedArticles(driver, statements, articles),
      settled: createCheckpoints(() => driver.checkpoint()),
    });
    await catchUp({ driver, statements }, journal, sequence);
    const readers = createReaders(driver, options);
    const log = { ...journal, close: async () => void (await Promise.all([readers.close(), journal.close()])) };
    return createCypherStore({ driver, statements, log, query: readers.query, readers });
  } catch (error) {
    await driver.close();
    throw error;
  }
}

type Parts = Pick<StoreParts, 'driver' | 'statements'>;

/**
 * Writes what the journal has and the graph lacks. Changes since the last checkpoint are written whole; where more is
 * lost, articles and reports are restored, and the store is stale until its view is rebuilt from them.
 */
async function catchUp(parts: Parts, journal: Journal, sequence: number): Promise<void> {
  if (sequence >= journal.last()) return;
  if (journal.hasRedo(sequence)) {
    for (let at = sequence + 1; at <= journal.last(); at += 1) await replay(parts, journal.redo(at), at);
  } else {
    for await (const { articles, retired, judgements = [], ...entry } of journal.entries(sequence)) {
      await replay(parts, { ...NOTHING, articles, retiredArticles: retired, judgements }, entry.sequence);
    }
    const { driver, statements } = parts;
    await driver.transaction((transaction) => transaction.run(statements.text('write/store-stale'), { stale: true }));
  }
  await journal.settle(true);
}

const NOTHING: ViewChange = {
  ...{ articles: [], retiredArticles: [], actors: [], retiredActors: [], mentionedIn: [], mentions: [] },
  ...{ events: [], retiredEvents: [], states: [], retiredStates: [], edges: [], retiredEdges: [] },
};

async function replay({ driver, statements }: Parts, change: ViewChange, sequence: number): Promise<void> {
  await driver.transaction(async (transaction) => {
    await writeChange({ transaction, statements }, change);
    await transaction.run(statements.text('write/store-sequence'), { sequence });
  });
}

/** The articles that the graph does not hold just so: a rebuild writes all of them again, and none is news. */
async function changedArticles(
  driver: CypherDriver,
  statements: Statements,
  articles: readonly StoredArticle[],
): Promise<readonly StoredArticle[]> {
  if (articles.length === 0) return articles;
  const ids = articles.map(({ article }) => article.id);
  const rows = await driver.run(statements.text('index/stored-articles'), { ids });
  const stored = new Map(rows.map(({ id, properties }) => [id, sortedText(properties ?? {})]));
  return articles.filter((article) => stored.get(article.article.id) !== sortedText(articleRow(article)));
}

function sortedText(properties: unknown): string {
  const entries = Object.entries(properties as object).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
