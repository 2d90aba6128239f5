import { Command } from 'commander';
import { shortHash } from '../../lib/hash.ts';
import type { GraphReader } from '../../store/graph-store.ts';
import { exitCodes } from '../exit-codes.ts';
import { type StoreOptions, withStore } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends StoreOptions {
  readonly erase?: boolean;
  readonly json?: boolean;
}

/** `dramatis retract`: articles out of the graph. */
export function retractCommand(terminal: Terminal): Command {
  return withStore(new Command('retract'))
    .description('Take articles out of the graph, with all that only they say.')
    .argument('<article...>', 'the id or key of an article: the id or URL that it came with, else its path')
    .option('--erase', "leave no trace of text and quotes in the store's files either")
    .addHelpText('after', '\nExample:\n  dramatis retract --erase https://news.example/talks')
    .action((articles: string[], options: Options) => run(terminal, articles, options));
}

async function run(terminal: Terminal, names: readonly string[], { erase = false, ...options }: Options) {
  const { connect } = await import('../open-pipeline.ts');
  const { pipeline, store } = await connect(terminal, options);
  const ids = await idsOf(store, names);
  const gone = new Set(await pipeline.retract([...ids.values()], { erase }));
  for (const [name, id] of ids) {
    const kind = gone.has(id) ? (erase ? 'erased' : 'retracted') : 'unknown';
    if (options.json) terminal.print(JSON.stringify({ kind, article: name, id }));
    else if (kind === 'unknown')
      terminal.note(`no article has the id or key "${name}"${erase ? '; what was left of it is erased' : ''}`);
    else terminal.print(`${kind} ${name}`);
  }
  if (gone.size < ids.size) terminal.exitWith(exitCodes.failed);
}

/** Names as ids. A key that the graph does not know may be that of an article that is gone and is to be erased now. */
async function idsOf(store: GraphReader, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await store.ask('articles-by-key', { keys: names });
  const byKey = new Map(rows.map(({ key, id }) => [key, id]));
  const idOf = (name: string): string => (name.startsWith('article:') ? name : `article:${shortHash(name)}`);
  return new Map(names.map((name) => [name, byKey.get(name) ?? idOf(name)]));
}
