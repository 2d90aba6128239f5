import { existsSync, readFileSync } from 'node:fs';
import { loadOntology } from '../../src/ontology/load.ts';
import type { CypherDriver, CypherValue, Parameters } from '../../src/store/cypher-driver.ts';
import { LABELS, loadStatements, type Statement, type Statements } from '../../src/store/statements.ts';

const FOLDER = new URL('../../cypher/', import.meta.url);

/** A statement with the lines of its header. */
export interface DescribedStatement extends Statement {
  readonly header: readonly string[];
}

/** Every statement of an engine, with its header. */
export function describedStatements(engine: string): {
  readonly statements: Statements;
  readonly all: readonly DescribedStatement[];
} {
  const statements = loadStatements(engine, loadOntology());
  const all = statements.names.map((name) => ({ ...statements.get(name), header: headerOf(name, engine) }));
  return { statements, all };
}

function headerOf(name: string, engine: string): readonly string[] {
  const own = new URL(`${engine}/${name}.cypher`, FOLDER);
  const shared = new URL(`${name}.cypher`, FOLDER);
  const lines = readFileSync(existsSync(own) ? own : shared, 'utf8').split('\n');
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('//')),
    )
    .map((line) => line.slice(2).trim());
}

/** Runs a statement with the emptiest parameters that its header allows, so that an engine has to understand all of it. */
export async function runEmpty(
  driver: CypherDriver,
  statements: Statements,
  statement: DescribedStatement,
): Promise<void> {
  const parameters = Object.fromEntries(statement.parameters.map((name) => [name, emptiest(statement, name)]));
  const names = /\(\w*:\{\{type\}\}/.test(statement.text) ? [LABELS[1]] : ['AGENT'];
  for (const text of textsOf(statements, statement, names, parameters)) {
    if (!statement.name.startsWith('write/')) await driver.run(text, parameters);
    else await driver.transaction((transaction) => transaction.run(text, parameters));
  }
}

/** A statement as it is sent: each way that a list can be walked, with these names for `{{type}}`. */
export function textsOf(
  statements: Statements,
  { name, isTyped, text, orders }: DescribedStatement,
  names: readonly string[],
  parameters: Parameters = {},
): readonly string[] {
  const ways = text.includes('{{ASC}}') ? [false, true] : [false];
  const each = orders.length > 0 ? orders.map((order) => order.name) : [undefined];
  return ways.flatMap((backward) =>
    each.map((order) => statements.text(name, isTyped ? names : [], { order, backward }, parameters)),
  );
}

function emptiest({ header }: DescribedStatement, name: string): CypherValue {
  const type = header.find((line) => line.startsWith(`$${name}:`))?.slice(name.length + 2) ?? '';
  if (/\bnull\b/.test(type)) return null;
  if (/\blist\b/.test(type)) return [];
  if (/\b(?:integer|number)\b/.test(type)) return 1;
  if (/\bboolean\b/.test(type)) return false;
  return 'x';
}
