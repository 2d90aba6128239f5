import { Command } from 'commander';
import { DramatisError } from '../../errors.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { isIntact, loadModel } from '../../models/model.ts';
import { differences } from '../differences.ts';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import { openStore } from '../open-store.ts';
import { type StoreOptions, withStore } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

/** One thing that was looked at. */
interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly value: string;
  /** The exit status, where it is not ok. */
  readonly code?: number;
}

const STALE: Finding = {
  name: 'view',
  ok: false,
  value: 'does not stand for all articles, for a rebuild was cut short: run `dramatis rebuild`',
};

/** `dramatis doctor`: is everything there? */
export function doctorCommand(terminal: Terminal): Command {
  return withStore(new Command('doctor'))
    .description('Tell which store, model and versions are in use, what works, and what to do about the rest.')
    .addHelpText('after', '\nExample:\n  dramatis doctor --store bolt://localhost:7687')
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  const findings = [program(), node(), model(), knowledge(), ...(await store(terminal, options))];
  for (const { name, ok, value } of findings) {
    terminal.print(
      options.json ? JSON.stringify({ name, ok, value }) : `${ok ? 'ok ' : '!! '} ${name.padEnd(10)} ${value}`,
    );
  }
  const failed = findings.find(({ ok }) => !ok);
  if (failed) terminal.exitWith(failed.code ?? exitCodes.failed);
  const isEmbedded = findings.some(({ name, value }) => name === 'engine' && value.startsWith('embedded'));
  if (isEmbedded && !options.json) for (const line of differences) terminal.print(line);
}

function program(): Finding {
  return { name: 'dramatis', ok: true, value: version() };
}

function node(): Finding {
  return { name: 'node', ok: true, value: `${process.versions.node} on ${process.platform} ${process.arch}` };
}

function model(): Finding {
  return look('model', () => {
    const loaded = loadModel();
    const { name, version: of, file } = loaded.manifest;
    if (isIntact(loaded)) return `${name} ${of}, checksum of ${file} as it should be`;
    throw new DramatisError('MODEL_INVALID', `${file} is not the file that model.json names; check it out again`);
  });
}

function knowledge(): Finding {
  return look('knowledge', () => loadKnowledge().version);
}

function look(name: string, find: () => string): Finding {
  try {
    return { name, ok: true, value: find() };
  } catch (error) {
    if (!(error instanceof DramatisError)) throw error;
    return { name, ok: false, value: `${error.message} [${error.code}]`, code: exitCodes.failed };
  }
}

async function store(terminal: Terminal, options: Options): Promise<readonly Finding[]> {
  const { isMissing } = await import('../../store/index.ts');
  const { store: usual, neo4j } = terminal.config;
  const url = options.store ?? usual;
  const other = neo4j && neo4j !== url ? await server(terminal, neo4j) : [];
  if (isMissing(url)) return [{ name: 'store', ok: true, value: `${url} (none yet: import makes it)` }, ...other];
  return [...(await contents(terminal, options)), ...other];
}

/** The store that commands use. */
async function contents(terminal: Terminal, options: Options): Promise<readonly Finding[]> {
  return lookInto('store', async () => {
    const graph = await openStore(terminal, options);
    const [counts] = await graph.ask('statistics', {});
    const numbers = Object.entries(counts ?? {}).map(([what, count]) => `${count} ${what}`);
    return [
      { name: 'store', ok: true, value: graph.location },
      { name: 'engine', ok: true, value: `${graph.name} ${await graph.version()}` },
      { name: 'contents', ok: true, value: numbers.join(', ') },
      ...((await graph.isStale()) ? [STALE] : []),
    ];
  });
}

/** A server that is named in the settings while another store is in use. */
async function server(terminal: Terminal, url: string): Promise<readonly Finding[]> {
  return lookInto('neo4j', async () => {
    const { openStore: open } = await import('../../store/index.ts');
    const { username, password, database } = terminal.config;
    const graph = await open(url, { username, password, ...(database ? { database } : {}) });
    terminal.closeLater(() => graph.close());
    return [{ name: 'neo4j', ok: true, value: `${await graph.version()} at ${graph.location}, not the store in use` }];
  });
}

async function lookInto(name: string, find: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof DramatisError)) throw error;
    return [{ name, ok: false, value: `${error.message} [${error.code}]`, code: exitCodeOf(error) }];
  }
}
