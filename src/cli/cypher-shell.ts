import { StoreError } from '../errors.ts';
import type { GraphReader } from '../store/graph-store.ts';
import { FORMATS, type Format, isFormat, printRows } from './print-rows.ts';
import type { Terminal } from './terminal.ts';

/** What a shell begins with. */
export interface ShellOptions {
  readonly format: Format;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const HELP = `A statement ends with a semicolon, and may have several lines. It can only read.
  :format ${FORMATS.join('|')}   how rows are printed
  :help                    this
  :quit, Control+D         leave`;

/** Asks for statements and prints their rows until there are no more; a wrong one is told, and it goes on. */
export async function cypherShell(
  terminal: Terminal,
  store: Pick<GraphReader, 'query'>,
  { format: first, parameters }: ShellOptions,
): Promise<void> {
  let [format, statement] = [first, ''];
  for await (const line of terminal.lines(() => (statement === '' ? 'cypher> ' : '   ...> '))) {
    if (statement === '' && /^:(quit|exit)\b/.test(line)) return;
    if (statement === '' && line.startsWith(':')) {
      const [command, word = ''] = line.slice(1).trim().split(/\s+/);
      if (command === 'format' && isFormat(word)) format = word;
      else terminal.note(HELP);
      continue;
    }
    statement = `${statement}\n${line}`.trim();
    if (!statement.endsWith(';')) continue;
    await answer(terminal, store, { statement: statement.slice(0, -1), format, parameters });
    statement = '';
  }
  if (statement !== '') await answer(terminal, store, { statement, format, parameters });
}

async function answer(
  terminal: Terminal,
  store: Pick<GraphReader, 'query'>,
  { statement, format, parameters }: ShellOptions & { readonly statement: string },
): Promise<void> {
  try {
    printRows(terminal, await store.query(statement, parameters), format);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    terminal.note(`${error.message} [${error.code}]`);
  }
}
