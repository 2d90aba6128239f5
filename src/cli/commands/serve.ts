import { Command } from 'commander';
import type { Accounts } from '../../serve/accounts/token-file.ts';
import { isLoopback } from '../../serve/bolt/origins.ts';
import type { ServerOptions } from '../../serve/server.ts';
import { exitCodes } from '../exit-codes.ts';
import type { OpenPipeline, ReadingOptions } from '../open-pipeline.ts';
import { portNumber, withStore } from '../options.ts';
import { queriesToPaste } from '../queries.ts';
import { openToAll, type ServingOptions, servingParts, withServing } from '../serving.ts';
import { startBolt } from '../start-bolt.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends ReadingOptions, ServingOptions {
  readonly host?: string;
  readonly port?: number;
  /** False: no Bolt. */
  readonly bolt: boolean;
  readonly boltPort?: number;
  readonly tokens?: string;
  readonly seeds?: string;
  readonly json?: boolean;
}

/** `dramatis serve`: the graph over GraphQL. */
export function serveCommand(terminal: Terminal): Command {
  return withServing(
    withStore(new Command('serve'))
      .description('Serve the graph over GraphQL, with Apollo Sandbox as the landing page, until interrupted.')
      .option('--host <address>', 'the address to listen on (127.0.0.1)')
      .option('--port <number>', 'the port to listen on (4000); 0 takes any free one', portNumber)
      .option(
        '--bolt-port <number>',
        'the port for Bolt, over an embedded store (7687, when free); 0 takes any free one',
        portNumber,
      )
      .option('--no-bolt', 'do not speak Bolt')
      .option('--tokens <file>', 'a file of tokens: changes and Cypher need one of the right role')
      .option('--seeds <folder>', 'articles to import first, into an empty embedded store only'),
  )
    .addHelpText('after', '\nExample:\n  dramatis serve --port 4001')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  const [{ openPipeline }, { createReading }, { startServer }, { openAccounts }] = await Promise.all([
    import('../open-pipeline.ts'),
    import('../reading.ts'),
    import('../../serve/server.ts'),
    import('../../serve/accounts/token-file.ts'),
  ]);
  const { tokens = terminal.config.tokens } = options;
  const accounts = tokens === undefined ? undefined : openAccounts(tokens);
  const open = await openPipeline(terminal, options);
  if (options.seeds && (await wantsSeeds(open))) await importSeeds(terminal, open, options.seeds);
  const { ontology, store, pipeline } = open;
  const reading = createReading(pipeline, store);
  const { host = terminal.config.host, port = terminal.config.port } = options;
  const parts = servingParts(terminal, store, host, options);
  const onError = (error: unknown): void => parts.log.error({ err: error }, 'unforeseen error in Bolt');
  const access = accounts ? { accounts } : {};
  const server = await startServer({ store, ontology, reading, host, port, ...parts, ...access });
  terminal.closeLater(() => server.close());
  if (!accounts && !isLoopback(host)) terminal.note(openToAll(host));
  if (store.name === 'embedded') await leaveNote(terminal, store.location, server.url);
  const bolt = await openBolt(terminal, open, { ...options, ...parts, host, onError, ...access });
  const addresses = { url: server.url, ...(bolt ? { bolt } : {}) };
  await announce(terminal, open, { addresses, json: options.json === true });
  void warm(terminal, open, options);
  await terminal.stopped;
}

/** A server answers many questions: what those about all events need is read while the first ones are answered already. */
async function warm(terminal: Terminal, { store }: OpenPipeline, { json }: Options): Promise<void> {
  const begun = performance.now();
  await store.warm();
  const seconds = Math.round((performance.now() - begun) / 1000);
  if (json) terminal.print(JSON.stringify({ kind: 'warm', seconds }));
}

/** So much of a statement is logged. */
const LONGEST_TEXT = 1000;

interface BoltChoice extends Pick<Options, 'bolt' | 'boltPort'>, Pick<ServerOptions, 'log' | 'allowedOrigins'> {
  readonly host: string;
  readonly accounts?: Accounts;
  readonly onError: (error: unknown) => void;
}

/** A Neo4j server speaks Bolt itself; the embedded store is given it here. Gives the address. */
async function openBolt(
  terminal: Terminal,
  { store: { readers } }: OpenPipeline,
  { bolt, boltPort: port = terminal.config.boltPort, host, accounts, onError, log, allowedOrigins = [] }: BoltChoice,
): Promise<string | undefined> {
  if (!bolt || !readers) return undefined;
  const { boltLogin } = await import('../../serve/accounts/bolt-login.ts');
  const server = await startBolt(terminal, {
    ...{ readers, host, onError, allowedOrigins },
    onStatement: ({ text, ...statement }) =>
      log?.info({ ...statement, text: text.slice(0, LONGEST_TEXT) }, 'statement'),
    ...(accounts ? { authenticate: boltLogin(accounts) } : {}),
    ...(port === undefined ? {} : { port }),
  });
  return server?.url;
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

interface Addresses {
  readonly url: string;
  readonly bolt?: string;
}

async function announce(
  terminal: Terminal,
  { store }: OpenPipeline,
  { addresses, json }: { readonly addresses: Addresses; readonly json: boolean },
): Promise<void> {
  const [statistics] = await store.ask('statistics', {});
  if (json) {
    terminal.print(JSON.stringify({ kind: 'serving', ...addresses, store: store.location, ...statistics }));
    return;
  }
  const { articles = 0, actors = 0, events = 0, relations = 0 } = statistics ?? {};
  terminal.print(`Dramatis answers at ${addresses.url} from ${store.location} (${store.name})`);
  terminal.print(`${articles} articles, ${actors} actors, ${events} events, ${relations} relations`);
  if (addresses.bolt)
    terminal.print(`Cypher, read-only, over Bolt at ${addresses.bolt}: for Neo4j Browser, cypher-shell, drivers`);
  terminal.print('\nThree queries worth pasting there:');
  for (const query of queriesToPaste) terminal.print(`\n${query}`);
}
