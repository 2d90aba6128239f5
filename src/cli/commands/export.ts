import { Command } from 'commander';
import type { GraphStore } from '../../store/graph-store.ts';
import type { StoredArticle } from '../../types.ts';
import { openStore } from '../open-store.ts';
import { type StoreOptions, withStore } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly reports?: boolean;
  readonly judgements?: boolean;
  readonly neo4jImport?: string;
}

/** Texts are large: so many are in memory at once. */
const PAGE = 100;

/** `dramatis export`: what the graph was made from. */
export function exportCommand(terminal: Terminal): Command {
  return withStore(new Command('export'))
    .description(
      'Print the stored articles as JSON lines that `import` takes, or their reports as `extract` prints them; by id, all of them.',
    )
    .option('--reports', 'print what the articles say, by src/extract/extraction.schema.json')
    .option('--judgements', 'print what was judged, withdrawn or not: `import --judgements` takes it')
    .option('--neo4j-import <folder>', 'write the whole graph as CSV files for `neo4j-admin database import full`')
    .addHelpText('after', '\nExample:\n  dramatis export > articles.jsonl')
    .action((options: Options) => run(terminal, options));
}

/** Results are JSON with and without `--json`. */
async function run(terminal: Terminal, options: Options): Promise<void> {
  const { storedPages } = await import('../../pipeline/stored-pages.ts');
  const store = await openStore(terminal, options);
  if (options.judgements) return printJudgements(terminal, store);
  if (options.neo4jImport !== undefined) return writeImport(terminal, store, options.neo4jImport);
  for await (const page of storedPages(store, PAGE)) {
    for (const stored of page) terminal.print(JSON.stringify(options.reports ? stored.report : toLine(stored)));
  }
}

async function printJudgements(terminal: Terminal, store: GraphStore): Promise<void> {
  const { toJudgement } = await import('../../store/nouns.ts');
  let after: readonly [string, string] | undefined;
  for (;;) {
    const page = { limit: PAGE, ...(after ? { after } : {}) };
    const rows = await store.ask('judgements', { withdrawn: true }, page);
    for (const row of rows) terminal.print(JSON.stringify(toJudgement(row)));
    const last = rows.at(-1);
    if (!last) return;
    after = [last.time, last.id];
  }
}

/** Prints the command that makes a database of the files. */
async function writeImport(terminal: Terminal, store: GraphStore, folder: string): Promise<void> {
  const { ARGUMENTS, writeNeo4jImport } = await import('../../store/neo4j-import.ts');
  const { nodes, relationships, files } = await writeNeo4jImport(store, folder);
  terminal.note(
    `${nodes} nodes and ${relationships} relationships in ${files} files. With the server stopped, this replaces its database:`,
  );
  terminal.print(`cd ${folder} && neo4j-admin database import full neo4j --overwrite-destination @${ARGUMENTS}`);
}

/** A date that the reader found in the text is left out: it will find it again. */
function toLine({ article }: StoredArticle): object {
  const { key: id, title, publishedAt, dateBasis, url, publisher, text } = article;
  return {
    id,
    ...(title ? { title } : {}),
    ...(publishedAt && dateBasis === 'given' ? { publishedAt } : {}),
    ...(url ? { url } : {}),
    ...(publisher ? { publisher } : {}),
    text,
  };
}
