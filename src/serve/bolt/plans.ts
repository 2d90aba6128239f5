import type { ReadResult } from '../../store/reader-lease.ts';
import { NEO4J_VERSION } from './catalogue/databases.ts';

/** A plan as Bolt has it; a profile has counts besides. */
export interface Plan {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly children: readonly Plan[];
  readonly rows?: bigint;
  readonly dbHits?: bigint;
  readonly time?: bigint;
}

/** What the root says besides; cypher-shell prints the text. */
function rootArgs(text: string): Plan['args'] {
  return { 'string-representation': text, planner: 'GRAFEO', runtime: 'GRAFEO', version: NEO4J_VERSION };
}

interface Line {
  readonly depth: number;
  readonly text: string;
}

/** Reads the plan that the engine's EXPLAIN gives: an operator on each line, its inputs below it, indented by two. */
export function readPlan(text: string): Plan {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ depth: (line.length - line.trimStart().length) / 2, text: line.trim() }));
  const [root] = plansOf(lines, 0);
  return { ...(root ?? operator('Result')), args: { ...root?.args, ...rootArgs(text) } };
}

function plansOf(lines: readonly Line[], depth: number): readonly Plan[] {
  const starts = lines.flatMap((line, at) => (line.depth === depth ? [at] : []));
  return starts.map((start, at) => {
    const below = lines.slice(start + 1, starts[at + 1]);
    return { ...operator(lines[start]?.text ?? ''), children: plansOf(below, depth + 1) };
  });
}

/** `NodeScan (n:Actor)`: the operator, and what it works on. */
function operator(line: string): Plan {
  const [, operatorType = 'Result', Details = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  return { operatorType, identifiers: [], args: Details === '' ? {} : { Details }, children: [] };
}

type Operator = NonNullable<ReadResult['profile']>['root'];

/** The engine's profile as Bolt has it. It counts rows and time, and no hits. */
export function readProfile(root: Operator): Plan {
  const plan = profileOf(root);
  return { ...plan, args: { ...plan.args, ...rootArgs(textOf(root, 0)) } };
}

function profileOf({ operator: operatorType, detail, rows, selfTimeMs, children }: Operator): Plan {
  const counts = { rows: BigInt(rows), dbHits: 0n, time: BigInt(Math.round(selfTimeMs * 1_000_000)) };
  const args = { ...(detail === '' ? {} : { Details: detail }), Rows: counts.rows, DbHits: 0n, Time: counts.time };
  return { operatorType, identifiers: [], args, children: children.map(profileOf), ...counts };
}

function textOf({ operator, detail, rows, children }: Operator, depth: number): string {
  const own = `${'  '.repeat(depth)}${operator} (${detail})  rows=${rows}\n`;
  return own + children.map((child) => textOf(child, depth + 1)).join('');
}
