import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ConfigError, StoreError } from '../errors.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { chooseLines } from './choose-lines.ts';
import type { Parameters } from './cypher-driver.ts';
import { type ListOrder, parseOrders, turned, type Walk } from './walk.ts';

const FOLDER = new URL('../../cypher/', import.meta.url);

/** Labels of the graph that a statement may be written for, beside the types of the ontology. */
export const LABELS = ['Article', 'Actor', 'Place', 'Event', 'State', 'Name', 'Block'] as const;

/** Labels of what stands beside the view: decisions, what they speak of, and where retired actors went. */
export const ASIDE = ['Judgement', 'Anchor', 'Redirect'] as const;

/** Labels that actors have beside `Actor`. */
export const ACTOR_LABELS = ['Person', 'Organization', 'Country', 'Group'] as const;

/** Relationship types that are no relation types: no type of the ontology may be called so. */
export const STRUCTURE = [
  ...['AGENT', 'TARGET', 'THIRD', 'THEME', 'PLACE', 'REPORTS', 'STATED', 'MENTIONS', 'HOLDER', 'BODY'],
  ...['NAMED', 'IN_BLOCK', 'MAYBE_SAME', 'ANCHORED'],
] as const;

/** One file of `cypher/`, with what its header says. */
export interface Statement {
  /** Its path without folder `cypher/`, engine folder and ending, e.g. `read/actors-by-id`. */
  readonly name: string;
  /** Without the header. */
  readonly text: string;
  readonly parameters: readonly string[];
  readonly columns: readonly string[];
  /** Of a list: what it can be sorted by, the usual first; none where it has one order. */
  readonly orders: readonly ListOrder[];
  /** The list that it answers instead of, in its own orders: an engine's own file may know a faster way for these. */
  readonly insteadOf: string | undefined;
  /** True where `{{type}}` has to be filled. */
  readonly isTyped: boolean;
}

/** The part of the ontology that statements are filled from. */
export type TypeNames = Pick<Ontology, 'events' | 'states'>;

/** All statements for one engine. */
export interface Statements {
  readonly names: readonly string[];
  /** Relation types of the ontology, sorted: what `{{type}}` stands for where no types are asked for. */
  readonly relationTypes: readonly string[];
  /** Those of them whose parties are all agents. */
  readonly symmetricTypes: readonly string[];
  /** Which facts stand behind which short edges: `relation type|modality|status`, without modality for states. */
  readonly backing: readonly string[];
  /** The statement of this name, for an order of a list. Throws StoreError STORE_UNKNOWN when there is no such file. */
  get(name: string, order?: string): Statement;
  /**
   * The text to run, with `{{type}}` filled, turned for the walk, and without the lines that these values have no use for.
   * Throws ConfigError CONFIG_INVALID for a name that is no type of the graph.
   */
  text(name: string, types?: readonly string[], walk?: Walk, values?: Parameters): string;
  /** Throws ConfigError CONFIG_INVALID for a name that is no type of the graph. */
  checkTypes(types: readonly string[]): void;
}

/** Reads all statements of an engine: its own files win over those that all engines share. */
export function loadStatements(engine: string, types: TypeNames, folder: URL = FOLDER): Statements {
  const statements = new Map<string, Statement>();
  for (const root of [folder, new URL(`${engine}/`, folder)]) {
    for (const part of ['read', 'write', 'index']) {
      for (const statement of readPart(root, part)) statements.set(statement.name, statement);
    }
  }
  const relationTypes = [...types.events.keys(), ...types.states.keys()].sort();
  const symmetricTypes = [...types.events.values()].filter(({ symmetric }) => symmetric).map(({ name }) => name);
  const allowed = allowedNames(relationTypes);
  const instead = groupBy(statements.values(), ({ insteadOf }) => insteadOf ?? '');
  function get(name: string, order?: string): Statement {
    const statement = statements.get(name);
    if (!statement) throw new StoreError('STORE_UNKNOWN', `No statement cypher/${name}.cypher`);
    const wanted = order ?? statement.orders[0]?.name;
    return instead.get(name)?.find(({ orders }) => orders.some((each) => each.name === wanted)) ?? statement;
  }
  return {
    names: [...statements.keys()].sort(),
    relationTypes,
    symmetricTypes: symmetricTypes.sort(),
    backing: backingOf(types),
    get,
    text(name, wanted = [], walk = {}, values = {}) {
      const statement = get(name, walk.order);
      const filled = fill(statement, wanted.length > 0 ? wanted : relationTypes, allowed);
      return turned(chooseLines(filled, values), statement.orders, walk);
    },
    checkTypes: (names) => checkTypes(names, allowed),
  };
}

function backingOf({ events, states }: TypeNames): readonly string[] {
  const ofEvents = [...events.values()].flatMap(({ name, decided }) => [
    `${name}|happened|happened`,
    ...decided.map((modality) => `${name}|${modality}|decided`),
  ]);
  return [...ofEvents, ...[...states.keys()].map((name) => `${name}||holds`)];
}

/** Splits a file into its header and its text. */
export function parseStatement(name: string, content: string): Statement {
  const lines = content.split('\n');
  const start = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, start).map((line) => line.slice(2).trim());
  const text = lines.slice(start).join('\n').trim();
  const columns = header.find((line) => line.startsWith('Columns:'))?.slice('Columns:'.length) ?? '';
  return {
    name,
    text,
    parameters: header.flatMap((line) => /^\$(\w+):/.exec(line)?.[1] ?? []),
    columns: columns.split(',').flatMap((column) => (['', 'none'].includes(column.trim()) ? [] : [column.trim()])),
    orders: parseOrders(header),
    insteadOf: header.find((line) => line.startsWith('Instead of: '))?.slice('Instead of: '.length),
    isTyped: text.includes('{{type}}'),
  };
}

function* readPart(root: URL, part: string): Generator<Statement> {
  const folder = new URL(`${part}/`, root);
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cypher'))) {
    const name = `${part}/${file.slice(0, -'.cypher'.length)}`;
    yield parseStatement(name, readFileSync(new URL(file, folder), 'utf8'));
  }
}

function allowedNames(relationTypes: readonly string[]): ReadonlySet<string> {
  const taken = relationTypes.find((name) => (STRUCTURE as readonly string[]).includes(name));
  if (taken)
    throw new ConfigError('ONTOLOGY_INVALID', `${taken} is a relationship of the graph's own: rename the type`);
  return new Set<string>([...relationTypes, ...LABELS, ...ASIDE, ...ACTOR_LABELS, ...STRUCTURE]);
}

/** Several names are alternatives, as Cypher writes them: `[r:ARRESTED|CHARGED]`. */
function fill({ text, isTyped }: Statement, types: readonly string[], allowed: ReadonlySet<string>): string {
  if (!isTyped) return text;
  checkTypes(types, allowed);
  return text.replaceAll('{{type}}', types.join('|'));
}

function checkTypes(types: readonly string[], allowed: ReadonlySet<string>): void {
  const unknown = types.find((type) => !allowed.has(type) || !/^\w+$/.test(type));
  if (unknown === undefined) return;
  throw new ConfigError(
    'CONFIG_INVALID',
    `${JSON.stringify(unknown)} is no type of the ontology: see dramatis ontology`,
  );
}
