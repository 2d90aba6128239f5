import type { CypherDriver } from '../cypher-driver.ts';
import type { Ahead, GraphReader, Page } from '../graph-store.ts';
import type { Questions } from '../questions.ts';
import { countColumns } from './column-counts.ts';
import { type ColumnFilter, eachPassing, onlyOne, passing, playedBy } from './column-filter.ts';
import { type Listed, type Placed, pageOf } from './column-lists.ts';
import type { Columns } from './columns.ts';
import { countOfPlayers } from './count-of-players.ts';
import type { EventColumns } from './event-columns.ts';
import { type Among, listedActors, listedEvents } from './listed.ts';
import { bitsOf } from './roles.ts';

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
  readonly text?: string | null;
  readonly countryCode?: string | null;
  readonly minArticles?: number;
  readonly limit?: number;
  readonly order?: string;
  readonly after?: Page['after'] | null;
  readonly backward?: boolean;
};

/** A list in an order that the columns know; undefined for another. */
interface OrderedList {
  readonly question: 'events-by-id' | 'actors-by-id';
  readonly isRising: boolean;
  readonly listed: Listed;
}

type Answer = (columns: EventColumns, given: Given) => readonly object[] | undefined;
type AnswerList = (columns: EventColumns, given: Given) => OrderedList | undefined;

const COUNTS: Readonly<Record<string, Answer>> = {
  'event-counts': count,
  'event-counts-by-one': (columns, given) => count(columns, { ...given, firstLinks: given.types }),
  'event-counts-by-two': count,
  'events-between-count': (columns, given) => total(columns, ofBoth(given)),
  'events-of-count': (columns, { ids = [], roles = [], ...given }) =>
    countOfPlayers(columns, passing(columns, ofKind(given)), { ids, roles }),
};

const LISTS: Readonly<Record<string, AnswerList>> = {
  'events-known': events,
  'events-between': (columns, given) => events(columns, ofBoth(given)),
  actors: (columns, given) => (given.order === 'event_count' ? actors(columns, given) : undefined),
};

/** What the indexes of a server answer as fast. */
const OWN_COUNTS: typeof COUNTS = { 'events-count': (columns, given) => total(columns, inTime(given)) };
const OWN_LISTS: typeof LISTS = {
  events: (columns, given) => events(columns, { ...inTime(given), order: given.order }),
  actors,
};

/** As long as a list has when no page is asked for. */
const LONGEST_PAGE = 1000;

/** Answers questions about all events from the columns, if there are any, and all others by statements. */
export function createColumnAsk({ isRemote = false }: CypherDriver, columns: Columns, ask: Ask): Ask {
  const counts = isRemote ? COUNTS : { ...COUNTS, ...OWN_COUNTS };
  const lists = isRemote ? LISTS : { ...LISTS, ...OWN_LISTS };
  async function answer(question: string, given: Given, page?: Page, ahead?: Ahead) {
    const isKnown = question in counts || question in lists || question === 'events-of';
    const kept = isKnown ? columns.current() : undefined;
    if (!kept || given.publishers?.length) return undefined;
    if (question === 'events-of') return answerOfEach(kept, given, ahead);
    const counted = counts[question]?.(kept, given);
    if (counted) return (await columns.isFresh(kept)) ? counted : undefined;
    const list = lists[question]?.(kept, given);
    if (!list) return undefined;
    const placed = pageOf(list.listed, { ...list, page: { limit: LONGEST_PAGE, ...page } });
    return whole(kept, list.question, placed, ahead);
  }
  async function answerOfEach(kept: EventColumns, given: Given, ahead?: Ahead) {
    const { ids = [], roles = [], limit = LONGEST_PAGE, after, backward = false } = given;
    const passes = passing(kept, ofKind(given));
    const page = { limit, backward, ...(after ? { after } : {}) };
    const placed = [...new Set(ids)].sort().flatMap((actorId) => {
      const listed = listedEvents(kept, passes, { isRising: false, among: amongThose(kept, actorId, roles) });
      return pageOf(listed, { isRising: false, page }).map((own) => ({ ...own, actorId }));
    });
    return whole(kept, 'events-by-id', placed, ahead);
  }
  /** The rows themselves, in their order; undefined where one of them is gone, or the columns are not fresh. */
  async function whole(
    kept: EventColumns,
    question: OrderedList['question'],
    placed: readonly Placed[],
    ahead?: Ahead,
  ): Promise<readonly object[] | undefined> {
    const ids = [...new Set(placed.map(({ id }) => id))];
    const [isFresh, rows] = await Promise.all([
      columns.isFresh(kept),
      ids.length === 0 ? [] : ask(question, { ids }, undefined, ahead),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const found = placed.flatMap(({ id, ...own }) => {
      const row = byId.get(id);
      return row ? [{ ...row, ...own }] : [];
    });
    return isFresh && found.length === placed.length ? found : undefined;
  }
  return async (question, parameters, page, ahead) => {
    const rows = await answer(question, parameters as Given, page, ahead);
    return (rows as readonly Questions[typeof question]['row'][]) ?? ask(question, parameters, page, ahead);
  };
}

function ofKind({ types, modalities, polarities }: Given): ColumnFilter {
  return { eventTypes: types, modalities, polarities };
}

function inTime({ from, to, minConfidence, minSources, ...given }: Given): ColumnFilter {
  return { ...ofKind(given), from, to, minConfidence, minSources };
}

function ofBoth({ first = '', second = '', eventTypes, modalities, polarities }: Given): ColumnFilter {
  return { eventTypes, modalities, polarities, all: [first, second] };
}

function count(columns: EventColumns, given: Given): readonly object[] | undefined {
  const { first = 'none', second = 'none', firstLength, secondLength, limit = LONGEST_PAGE } = given;
  const { firstLinks, secondLinks } = given;
  if ([first, second].includes('publisher')) return undefined;
  return countColumns(columns, eachPassing(columns, given), {
    first: { value: first, ...(firstLinks ? { links: firstLinks } : { length: firstLength ?? 0 }) },
    second: { value: second, ...(secondLinks ? { links: secondLinks } : { length: secondLength ?? 0 }) },
    limit,
  });
}

function total(columns: EventColumns, filter: ColumnFilter): readonly object[] {
  let sum = 0;
  eachPassing(
    columns,
    filter,
  )(() => {
    sum += 1;
  });
  return [{ total: sum }];
}

function events(
  columns: EventColumns,
  { order = 'date_desc', ...filter }: ColumnFilter & { readonly order?: string | undefined },
): OrderedList | undefined {
  if (order !== 'date_desc' && order !== 'date_asc') return undefined;
  const isRising = order === 'date_asc';
  const among = amongThose(columns, onlyOne(filter), []);
  const listed = listedEvents(columns, passing(columns, filter), { isRising, among });
  return { question: 'events-by-id', isRising, listed };
}

function amongThose(columns: EventColumns, id: string | undefined, roles: readonly string[]): Among | undefined {
  if (id === undefined) return undefined;
  const bits = bitsOf(roles);
  return { id, bits, passes: playedBy(columns, [id], bits) };
}

function actors(columns: EventColumns, given: Given): OrderedList | undefined {
  const { types = [], text = null, countryCode = null, minArticles = 0, order = 'article_count' } = given;
  if (text !== null || (order !== 'article_count' && order !== 'event_count')) return undefined;
  const listed = listedActors(columns, { types, countryCode, minArticles }, order);
  return { question: 'actors-by-id', isRising: false, listed };
}
