import type { CypherDriver } from '../cypher-driver.ts';
import type { Ahead, GraphReader, Page } from '../graph-store.ts';
import type { EventRow, Questions } from '../questions.ts';
import { countColumns } from './column-counts.ts';
import { type ColumnFilter, passing } from './column-filter.ts';
import { type Dated, pageOfColumns } from './column-lists.ts';
import type { Columns } from './columns.ts';
import { countOfPlayers } from './count-of-players.ts';
import type { EventColumns } from './event-columns.ts';

type Ask = GraphReader['ask'];

/** What is asked for, whatever the question. */
type Given = ColumnFilter & {
  readonly first?: string;
  readonly firstLength?: number;
  readonly second?: string;
  readonly secondLength?: number;
  readonly types?: readonly string[];
  readonly firstLinks?: readonly string[] | undefined;
  readonly secondLinks?: readonly string[] | undefined;
  readonly publishers?: readonly string[];
  readonly ids?: readonly string[];
  readonly roles?: readonly string[];
  readonly limit?: number;
  readonly order?: string;
};

/** Answers from the columns, or undefined where they cannot. */
type Answer = (columns: EventColumns, given: Given) => readonly object[] | undefined;

const COUNTS: Readonly<Record<string, Answer>> = {
  'event-counts': count,
  'event-counts-by-one': (columns, given) => count(columns, { ...given, firstLinks: given.types }),
  'event-counts-by-two': count,
  'events-between-count': (columns, given) => total(columns, ofBoth(given)),
  'events-of-count': (columns, { ids = [], roles = [], ...given }) =>
    countOfPlayers(columns, passing(columns, ofKind(given)), { ids, roles }),
};

/** Lists of events by date, as filters. */
const LISTS: Readonly<Record<string, (given: Given) => ColumnFilter>> = {
  'events-known': (given) => given,
  'events-between': ofBoth,
};

/** What the indexes of a server answer as fast. */
const OWN_COUNTS: typeof COUNTS = { 'events-count': (columns, given) => total(columns, inTime(given)) };
const OWN_LISTS: typeof LISTS = { events: inTime };

function ofKind({ types, modalities, polarities }: Given): ColumnFilter {
  return { eventTypes: types, modalities, polarities };
}

function inTime({ from, to, minConfidence, minSources, ...given }: Given): ColumnFilter {
  return { ...ofKind(given), from, to, minConfidence, minSources };
}

function ofBoth({ first = '', second = '', eventTypes, modalities, polarities }: Given): ColumnFilter {
  return { eventTypes, modalities, polarities, all: [first, second] };
}

/** As long as a list has when no page is asked for. */
const LONGEST_PAGE = 1000;

/** Answers questions about all events from the columns, if there are any, and all others by statements. */
export function createColumnAsk({ isRemote = false }: CypherDriver, columns: Columns, ask: Ask): Ask {
  const counts = isRemote ? COUNTS : { ...COUNTS, ...OWN_COUNTS };
  const lists = isRemote ? LISTS : { ...LISTS, ...OWN_LISTS };
  async function answer(
    question: string,
    given: Given,
    page?: Page,
    ahead?: Ahead,
  ): Promise<readonly object[] | undefined> {
    const kept = question in counts || question in lists ? columns.current() : undefined;
    if (!kept || given.publishers?.length) return undefined;
    const counted = counts[question]?.(kept, given);
    if (counted) return (await columns.isFresh(kept)) ? counted : undefined;
    const filter = lists[question]?.(given);
    if (!filter || !(given.order ?? 'date_desc').startsWith('date')) return undefined;
    const walk = { isRising: given.order === 'date_asc', page: { limit: LONGEST_PAGE, ...page } };
    const found = pageOfColumns(kept, passing(kept, filter), walk);
    const [isFresh, rows] = await Promise.all([columns.isFresh(kept), whole(found, ask, ahead)]);
    return isFresh ? rows : undefined;
  }
  return async (question, parameters, page, ahead) => {
    const rows = await answer(question, parameters as Given, page, ahead);
    return (rows as readonly Questions[typeof question]['row'][]) ?? ask(question, parameters, page, ahead);
  };
}

function count(columns: EventColumns, given: Given): readonly object[] | undefined {
  const { first = 'none', second = 'none', firstLength, secondLength, limit = LONGEST_PAGE } = given;
  const { firstLinks, secondLinks } = given;
  if ([first, second].includes('publisher')) return undefined;
  return countColumns(columns, passing(columns, given), {
    first: { value: first, ...(firstLinks ? { links: firstLinks } : { length: firstLength ?? 0 }) },
    second: { value: second, ...(secondLinks ? { links: secondLinks } : { length: secondLength ?? 0 }) },
    limit,
  });
}

function total(columns: EventColumns, filter: ColumnFilter): readonly object[] {
  const passes = passing(columns, filter);
  let sum = 0;
  for (let row = 0; row < columns.size; row += 1) if (passes(row)) sum += 1;
  return [{ total: sum }];
}

/** The events themselves, in their order; undefined where one of them is gone. */
async function whole(found: readonly Dated[], ask: Ask, ahead?: Ahead): Promise<readonly object[] | undefined> {
  if (found.length === 0) return [];
  const rows = await ask('events-by-id', { ids: found.map(({ id }) => id) }, undefined, ahead);
  const byId = new Map<string, EventRow>(rows.map((row) => [row.id, row]));
  const events = found.flatMap(({ id, sortValue }) => {
    const row = byId.get(id);
    return row ? [{ ...row, sortValue }] : [];
  });
  return events.length === found.length ? events : undefined;
}
