import { Command, InvalidArgumentError, Option } from 'commander';
import { csv } from '../csv.ts';
import { openStore } from '../open-store.ts';
import { type StoreOptions, withStore } from '../options.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Parameters = Readonly<Record<string, unknown>>;

interface Options extends StoreOptions {
  readonly format: 'table' | 'csv' | 'json';
  readonly parameter: Parameters;
  readonly json?: boolean;
}

/** `dramatis cypher`: a person's own read-only statement. */
export function cypherCommand(terminal: Terminal): Command {
  return withStore(new Command('cypher'))
    .description('Ask the graph in Cypher; read-only.')
    .argument('<statement>', 'the statement, or - to read it from standard input')
    .addOption(
      new Option('--format <format>', 'how rows are printed').choices(['table', 'csv', 'json']).default('table'),
    )
    .addOption(
      new Option('-p, --parameter <name=value>', 'a $parameter; JSON, else text; may be repeated')
        .argParser(parameter)
        .default({}, 'none'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  dramatis cypher "MATCH (a)-[r:ARRESTED]->(b) RETURN a.name AS who, b.name AS whom"',
    )
    .action((statement: string, options: Options) => run(terminal, statement, options));
}

async function run(terminal: Terminal, statement: string, options: Options): Promise<void> {
  const store = await openStore(terminal, options);
  const text = statement === '-' ? await readAll(terminal.input) : statement;
  const rows = await store.query(text, options.parameter);
  if (options.json || options.format === 'json') {
    for (const row of rows) terminal.print(JSON.stringify(row));
    return;
  }
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => cell(row[column])));
  if (options.format === 'csv') terminal.print(csv(columns, cells));
  else
    terminal.print(
      `${rows.length > 0 ? `${table(columns, cells)}\n` : ''}${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`,
    );
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
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
