import { maskCypher } from '../../lib/mask-cypher.ts';
import type { Table } from './catalogue/entry.ts';
import { BoltFailure } from './failures.ts';

/** Runs a statement on the engine. */
export type RunStatement = (statement: string, parameters: Readonly<Record<string, unknown>>) => Promise<Table>;

/** What follows the beginning of a statement that the server answers itself. */
const TAIL = /^(?:YIELD|WHERE|RETURN|ORDER|SKIP|LIMIT)\b/i;

/** Whether a statement can go on like this after what the server knows. */
export function isTail(text: string): boolean {
  return text === '' || TAIL.test(text);
}

interface Column {
  readonly name: string;
  readonly as: string;
}

/**
 * Applies `YIELD a, b AS c`, `YIELD *`, `WHERE …`, `RETURN …` to rows. Choosing columns is done here; everything else is
 * the engine's, which gets the rows as a parameter.
 */
export async function applyTail(table: Table, text: string, run: RunStatement): Promise<Table> {
  if (text === '') return table;
  const { columns, rest } = readYield(table, text);
  const yielded = choose(table, columns);
  if (rest === '') return yielded;
  const returned = readColumns(rest.replace(/^RETURN\s+/i, ''), yielded.columns);
  if (/^RETURN\s/i.test(rest) && returned) return choose(yielded, returned);
  const names = yielded.columns.map((name) => `row.${quote(name)} AS ${quote(name)}`);
  const isComplete = /\bRETURN\b/i.test(maskCypher(rest));
  const end = isComplete ? '' : ` RETURN ${yielded.columns.map(quote).join(', ')}`;
  const rows = yielded.rows.map((row) => Object.fromEntries(yielded.columns.map((name, at) => [name, row[at]])));
  return run(`UNWIND $${ROWS} AS row WITH ${names.join(', ')} ${rest}${end}`, { [ROWS]: rows });
}

/** The parameter that holds the rows: no client names its own like this. */
const ROWS = 'dramatisRows';

function readYield(table: Table, text: string): { readonly columns: readonly Column[]; readonly rest: string } {
  const all = table.columns.map((name) => ({ name, as: name }));
  const found = /^YIELD\s+/i.exec(text);
  if (!found) return { columns: all, rest: text };
  const after = text.slice(found[0].length);
  const end = maskCypher(after).search(/\s(?:WHERE|RETURN|ORDER|SKIP|LIMIT|WITH|MATCH|OPTIONAL|UNWIND|CALL|UNION)\b/i);
  const [list, rest] = end < 0 ? [after, ''] : [after.slice(0, end), after.slice(end).trim()];
  if (list.trim() === '*') return { columns: all, rest };
  const columns = readColumns(list, table.columns);
  if (columns) return { columns, rest };
  const message = `YIELD takes ${table.columns.join(', ')}; it got ${list.trim()}`;
  throw new BoltFailure('Neo.ClientError.Statement.SyntaxError', message);
}

/** `a, b AS c`, if it is nothing but names of these columns. */
function readColumns(list: string, known: readonly string[]): readonly Column[] | undefined {
  if (list.trim() === '*') return known.map((name) => ({ name, as: name }));
  const columns: Column[] = [];
  for (const part of list.split(',')) {
    const match = /^\s*(`?)(\w+)\1(?:\s+AS\s+(`?)(\w+)\3)?\s*$/i.exec(part);
    const name = match?.[2] ?? '';
    if (!match || !known.includes(name)) return undefined;
    columns.push({ name, as: match[4] ?? name });
  }
  return columns;
}

function choose({ columns, rows }: Table, chosen: readonly Column[]): Table {
  const places = chosen.map(({ name }) => columns.indexOf(name));
  return { columns: chosen.map(({ as }) => as), rows: rows.map((row) => places.map((place) => row[place])) };
}

function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
