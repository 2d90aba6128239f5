import type { CypherDriver, Parameters } from './cypher-driver.ts';
import type { Ahead, GraphReader, Next, Page, Questions } from './graph-store.ts';
import { createNewestFirst, type WindowMemory } from './newest-first.ts';
import type { RoleRow } from './questions.ts';
import { joinQuestions, type Ready } from './send-along.ts';
import type { Statements } from './statements.ts';
import type { Walk } from './walk.ts';

/** How many rows a list has when no page is asked for. */
const LONGEST_PAGE = 1000;

/** Who or what so many articles mention is looked for among the latest of all: see `cypher/neo4j/read`. */
const MANY = 5000;

type Ask = GraphReader['ask'];

/** What is asked, in which words, and what its lists remember. */
export interface Asked {
  readonly driver: CypherDriver;
  readonly statements: Statements;
  readonly memory: WindowMemory;
}

/** Answers questions with the files of `cypher/read/`; the signal ends them. */
export function createAsk({ driver, statements, memory }: Asked, signal?: AbortSignal): Ask {
  function prepare(question: string, given: object, page?: Page): Ready {
    const name = `read/${question}`;
    const walk = walkOf({ ...page, ...given });
    const { parameters, columns } = statements.get(name, walk.order);
    const { symmetricTypes: symmetric, backing } = statements;
    const values = { ...pageValues(page), ...walk, symmetric, backing, many: MANY, ...given };
    const types = 'types' in given ? (given.types as readonly string[]) : [];
    const picked = pick(values, parameters);
    const text = statements.text(name, types, walk, picked);
    return { text, parameters: usedIn(text, picked), columns };
  }
  /** Those that look at the latest days first may need several statements. */
  const prepareNext = ({ question, parameters }: Next) =>
    statements.get(`read/${question}`).parameters.includes('since') ? undefined : prepare(question, parameters);
  async function answer(question: string, given: object, page?: Page, ahead?: Ahead): Promise<readonly object[]> {
    const ready = prepare(question, given, page);
    const joined = ahead && driver.isRemote && joinQuestions(ready, ahead.next, prepareNext);
    if (!joined) return finished(question, await driver.run(ready.text, ready.parameters, signal));
    const [row] = await driver.run(joined.text, joined.parameters, signal);
    const found: Ahead['found'] = (next, ids, rows) => ahead.found(next, ids, finished(next.question, rows));
    return finished(question, joined.read(row, { next: ahead.next, found }));
  }
  return async (question, parameters, page, ahead) => {
    type Rows = readonly Questions[typeof question]['row'][];
    if (question === 'redirects') return (await followRedirects(answer, parameters)) as Rows;
    const list = createNewestFirst(statements, memory, (name, given, part) =>
      answer(name, given, part, name === question ? ahead : undefined),
    );
    return (await list(question, parameters, page)) as Rows;
  };
}

/** Splits a list of keys into parts that a statement takes well. */
export function* chunksOf<T>(items: readonly T[], size = 1000): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

function pageValues(page: Page | undefined): object {
  return { limit: Math.min(page?.limit ?? LONGEST_PAGE, LONGEST_PAGE), after: page?.after ?? null };
}

/** The order is a parameter of the question; the direction is one of those that answer for each key, else the page has it. */
function walkOf({ order, backward = false }: Walk): Walk {
  return { order, backward };
}

/** Only what the statement's header names: engines differ in what they make of the rest. */
function pick(values: object, names: readonly string[]): Parameters {
  const all = new Map(Object.entries(values));
  return Object.fromEntries(names.map((name) => [name, all.get(name) ?? null]));
}

/** Lines that were left out take parameters with them. */
function usedIn(text: string, values: Parameters): Parameters {
  return Object.fromEntries(Object.entries(values).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text)));
}

/** A role is `agent` where the statement gives the type of the relationship: AGENT. */
function finished(question: string, rows: readonly object[]): readonly object[] {
  if (question !== 'roles-of') return rows;
  return rows.map((row) => ({ ...row, role: String((row as RoleRow).role).toLowerCase() }));
}

type Redirect = Questions['redirects']['row'];

/** What superseded an actor may be retired itself: asks until nothing leads on. */
async function followRedirects(
  answer: (question: string, given: object) => Promise<readonly object[]>,
  parameters: object,
): Promise<readonly Redirect[]> {
  const next = new Map<string, string>();
  let ids = [...(parameters as Questions['redirects']['parameters']).ids];
  const asked = ids;
  while (ids.length > 0) {
    const rows = (await answer('redirects', { ids })) as readonly Redirect[];
    for (const { id, to } of rows) next.set(id, to);
    ids = rows.map(({ to }) => to).filter((to) => !next.has(to));
  }
  return asked.filter((id) => next.has(id)).map((id) => ({ id, to: lastOf(id, next) }));
}

function lastOf(id: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = id;
  for (let to = next.get(last); to !== undefined && !seen.has(to); to = next.get(last)) {
    seen.add(to);
    last = to;
  }
  return last;
}
