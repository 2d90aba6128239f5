import { Command, InvalidArgumentError, Option } from 'commander';
import { cypherShell } from '../cypher-shell.ts';
import { openStore } from '../open-store.ts';
import { type StoreOptions, withStore } from '../options.ts';
import { FORMATS, type Format, printRows } from '../print-rows.ts';
import type { Terminal } from '../terminal.ts';

type Parameters = Readonly<Record<string, unknown>>;

interface Options extends StoreOptions {
  readonly format: Format;
  readonly parameter: Parameters;
  readonly json?: boolean;
}

/** `dramatis cypher`: a person's own read-only statement. */
export function cypherCommand(terminal: Terminal): Command {
  return withStore(new Command('cypher'))
    .description('Ask the graph in Cypher; read-only.')
    .argument(
      '[statement]',
      'the statement, or - to read it from standard input; without one, a shell that asks for them',
    )
    .addOption(new Option('--format <format>', 'how rows are printed').choices(FORMATS).default('table'))
    .addOption(
      new Option('-p, --parameter <name=value>', 'a $parameter; JSON, else text; may be repeated')
        .argParser(parameter)
        .default({}, 'none'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  dramatis cypher "MATCH (a)-[r:ARRESTED]->(b) RETURN a.name AS who, b.name AS whom"',
    )
    .action((statement: string | undefined, options: Options) => run(terminal, statement, options));
}

async function run(terminal: Terminal, statement: string | undefined, options: Options): Promise<void> {
  const store = await openStore(terminal, options);
  const format = options.json ? 'json' : options.format;
  if (statement === undefined) {
    await cypherShell(terminal, store, { format, parameters: options.parameter });
    return;
  }
  const text = statement === '-' ? await readAll(terminal.input) : statement;
  printRows(terminal, await store.query(text, options.parameter), format);
}

function parameter(argument: string, before: Parameters): Parameters {
  const at = argument.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('give name=value');
  return { ...before, [argument.slice(0, at)]: toValue(argument.slice(at + 1)) };
}

function toValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of input) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
