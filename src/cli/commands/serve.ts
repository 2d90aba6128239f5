import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { OpenPipeline, ReadingOptions } from '../open-pipeline.ts';
import { portNumber, withStore } from '../options.ts';
import { queriesToPaste } from '../queries.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends ReadingOptions {
  readonly host?: string;
  readonly port?: number;
  readonly seeds?: string;
  readonly json?: boolean;
}

/** `dramatis serve`: the graph over GraphQL. */
export function serveCommand(terminal: Terminal): Command {
  return withStore(new Command('serve'))
    .description('Serve the graph over GraphQL, with Apollo Sandbox as the landing page, until interrupted.')
    .option('--host <address>', 'the address to listen on (127.0.0.1)')
    .option('--port <number>', 'the port to listen on (4000); 0 takes any free one', portNumber)
    .option('--seeds <folder>', 'articles to import first, into an empty embedded store only')
    .addHelpText('after', '\nExample:\n  dramatis serve --port 4001')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  const [{ openPipeline }, { createReading }, { startServer }] = await Promise.all([
    import('../open-pipeline.ts'),
    import('../reading.ts'),
    import('../../serve/server.ts'),
  ]);
  const open = await openPipeline(terminal, options);
  if (options.seeds && (await wantsSeeds(open))) await importSeeds(terminal, open, options.seeds);
  const { ontology, store, pipeline } = open;
  const reading = createReading(pipeline, store);
  const { host = terminal.config.host, port = terminal.config.port } = options;
  const onError = (error: unknown): void => terminal.note(error instanceof Error ? `${error.stack}` : String(error));
  const server = await startServer({ store, ontology, reading, host, port, onError });
  terminal.closeLater(() => server.close());
  if (store.name === 'embedded') await leaveNote(terminal, store.location, server.url);
  await announce(terminal, open, { url: server.url, json: options.json === true });
  await terminal.stopped;
}

/** While a server has the store, other programs are told where to ask. */
async function leaveNote(terminal: Terminal, folder: string, url: string): Promise<void> {
  const { leaveServerNote, removeServerNote } = await import('../../store/server-note.ts');
  leaveServerNote(folder, url);
  terminal.closeLater(async () => removeServerNote(folder));
}

/** A store that somebody named and filled is left alone; so is one that is shared with others. */
async function wantsSeeds({ store }: OpenPipeline): Promise<boolean> {
  if (store.name !== 'embedded') return false;
  const [statistics] = await store.ask('statistics', {});
  return statistics?.articles === 0;
}

async function importSeeds(terminal: Terminal, { pipeline, reporter }: OpenPipeline, folder: string): Promise<void> {
  reporter.warmUp();
  const { describeSummary, runImport } = await import('../run-import.ts');
  const summary = await runImport(terminal, pipeline, { paths: [folder] });
  terminal.note(`${folder}: ${describeSummary(summary)}`);
  if (summary.failed > 0) terminal.exitWith(exitCodes.failed);
}

async function announce(
  terminal: Terminal,
  { store }: OpenPipeline,
  { url, json }: { readonly url: string; readonly json: boolean },
): Promise<void> {
  const [statistics] = await store.ask('statistics', {});
  if (json) {
    terminal.print(JSON.stringify({ kind: 'serving', url, store: store.location, ...statistics }));
    return;
  }
  const { articles = 0, actors = 0, events = 0, relations = 0 } = statistics ?? {};
  terminal.print(`Dramatis answers at ${url} from ${store.location} (${store.name})`);
  terminal.print(`${articles} articles, ${actors} actors, ${events} events, ${relations} relations`);
  terminal.print('\nThree queries worth pasting there:');
  for (const query of queriesToPaste) terminal.print(`\n${query}`);
}
