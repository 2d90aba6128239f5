import type { Parameters, Row } from './cypher-driver.ts';
import type { Ahead, Next } from './graph-store.ts';

/** A statement ready to run, and the columns that it returns. */
export interface Ready {
  readonly text: string;
  readonly parameters: Parameters;
  readonly columns: readonly string[];
}

/** Makes a question ready to run; undefined where it cannot be asked in another's company. */
type Prepare = (next: Next) => Ready | undefined;

/** One statement that answers several questions. */
export interface Joined extends Pick<Ready, 'text' | 'parameters'> {
  /** The rows of the question itself; what was found for the others goes to `ahead`. */
  read(row: Row | undefined, ahead: Ahead): readonly object[];
}

interface Part extends Ready {
  /** Undefined: the question itself. */
  readonly next: Next | undefined;
  /** The part whose rows name the ids that this one asks for. */
  readonly parent: number;
}

type Rows = readonly (readonly unknown[])[];

/**
 * One statement that answers a question and those that follow from its rows, in one row: each question's rows are a list of
 * lists of values. `$ids` of a question that follows are the values of a column of the rows before.
 */
export function joinQuestions(main: Ready, next: readonly Next[], prepare: Prepare): Joined | undefined {
  const parts: Part[] = [{ ...main, next: undefined, parent: 0 }];
  addParts(parts, 0, next, prepare);
  if (parts.length === 1) return undefined;
  const lists = parts.map((_, at) => `rows_${at}`);
  const following = parts.slice(1).map((part, at) => textOf(part, at + 1, parts[part.parent] as Part));
  return {
    text: [
      `CALL () {\n${main.text}\n}\nWITH ${listOf(main.columns)} AS rows_0`,
      ...following,
      `RETURN ${lists.join(', ')}`,
    ].join('\n'),
    parameters: Object.assign({}, ...parts.map((part, at) => parametersOf(part, at))),
    read: (row, ahead) => readParts(parts, row ?? {}, ahead),
  };
}

function addParts(parts: Part[], parent: number, next: readonly Next[], prepare: Prepare): void {
  const { columns } = parts[parent] as Part;
  for (const each of next) {
    const ready = columns.includes(each.column) ? prepare(each) : undefined;
    if (!ready) continue;
    parts.push({ ...ready, next: each, parent });
    addParts(parts, parts.length - 1, each.next, prepare);
  }
}

function textOf({ text, columns, parent, next }: Part, at: number, { columns: from }: Part): string {
  const before = Array.from({ length: at }, (_, index) => `rows_${index}`).join(', ');
  const ids = `ids_${at}`;
  const inside = text
    .replaceAll('$ids', ids)
    .replaceAll(/\$(\w+)/g, `$$$1_${at}`)
    .replaceAll(/\bCALL \(([^)]*)\) \{/g, (_, seen: string) => `CALL (${seen === '' ? ids : `${seen}, ${ids}`}) {`);
  return [
    `WITH ${before}, [row IN rows_${parent} | row[${from.indexOf(next?.column ?? '')}]] AS ${ids}`,
    `CALL (${ids}) {\nCALL (${ids}) {\n${inside}\n}\nRETURN ${listOf(columns)} AS rows_${at}\n}`,
  ].join('\n');
}

function listOf(columns: readonly string[]): string {
  return `collect([${columns.map((column) => `\`${column}\``).join(', ')}])`;
}

function parametersOf({ parameters, next }: Part, at: number): Parameters {
  if (!next) return parameters;
  const own = Object.entries(parameters).filter(([name]) => name !== 'ids');
  return Object.fromEntries(own.map(([name, value]) => [`${name}_${at}`, value]));
}

function readParts(parts: readonly Part[], row: Row, ahead: Ahead): readonly object[] {
  const found = parts.map(({ columns }, at) =>
    ((row[`rows_${at}`] ?? []) as Rows).map((values) =>
      Object.fromEntries(columns.map((column, index) => [column, values[index]])),
    ),
  );
  for (const [at, { next, parent }] of parts.entries()) {
    if (!next) continue;
    const ids = (found[parent] ?? []).flatMap((each) => each[next.column] ?? []);
    ahead.found(next, [...new Set(ids as unknown as readonly string[])], found[at] ?? []);
  }
  return found[0] ?? [];
}
