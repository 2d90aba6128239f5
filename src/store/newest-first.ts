import type { Page, Questions } from './questions.ts';
import type { Statements } from './statements.ts';

type Answer = (question: string, given: object, page?: Page) => Promise<readonly object[]>;

/** How far back a list looks at first for the rows of a page, in days; then ever further, and at last everywhere. */
const WINDOWS = [60, 500, 4000];

/** How many kinds of lists it is remembered of how far back they had to look. */
const REMEMBERED = 1000;

/** How long the newest day is taken for that. */
const NEWEST_MS = 60_000;

/** As many rows as a list has when no page is asked for. */
const MOST_ROWS = 1000;

const DAY_MS = 86_400_000;

/** A page of a list with the latest first, as a statement takes it. */
interface Given {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly after?: readonly (string | number)[] | null;
  readonly limit?: number;
  readonly order?: string | undefined;
  readonly backward?: boolean | undefined;
}

/** What lists remember from one page to the next: only where to look first, never what is found. */
export interface WindowMemory {
  /** How far back a list with these filters had to look, as an index of `WINDOWS`. */
  readonly widths: Map<string, number>;
  newest?: { readonly at: number; readonly rows: Promise<readonly object[]> };
}

/**
 * Answers lists that have the latest first without sorting all that passes their filters: statements that take `$since` and
 * `$after` are asked for the latest days, and for more only where those do not fill the page. `$since` and `$until` are
 * bounds that an index finds; what lies within `from` and `to` exactly, the statements look at themselves.
 */
export function createNewestFirst(statements: Statements, memory: WindowMemory, answer: Answer): Answer {
  async function inWindows(question: string, given: Given, page: Page | undefined): Promise<readonly object[]> {
    const limit = Math.min(given.limit ?? page?.limit ?? MOST_ROWS, MOST_ROWS);
    const bounds = boundsOf(given, String((given.after ?? page?.after)?.[0] ?? ''));
    const begin = bounds.until ? dayOf(bounds.until) : await newestDay(question, memory, answer);
    const key = keyOf(question, given);
    for (let width = memory.widths.get(key) ?? 0; begin !== undefined && width < WINDOWS.length; width += 1) {
      const since = dayBefore(begin, WINDOWS[width] as number);
      if (since <= bounds.since) break;
      const rows = await answer(question, { ...given, ...bounds, since, wide: width > 0 }, page);
      if (isFilled(rows, given, limit)) {
        remember(memory, key, width);
        return rows;
      }
    }
    remember(memory, key, WINDOWS.length);
    return answer(question, { ...given, ...boundsOf(given, ''), wide: true }, page);
  }
  return (question, given, page) => {
    const { parameters } = statements.get(`read/${question}`);
    if (!parameters.includes('since')) return answer(question, given, page);
    if (!parameters.includes('after') || !hasLatestFirst({ ...page, ...given }))
      return answer(question, { ...given, ...boundsOf(given, ''), wide: true }, page);
    return inWindows(question, given, page);
  };
}

function remember({ widths }: WindowMemory, key: string, width: number): void {
  widths.delete(key);
  widths.set(key, width);
  if (widths.size > REMEMBERED) widths.delete(widths.keys().next().value as string);
}

/** Lists that can be walked otherwise say how they are: by date falling, unless an order says something else. */
function hasLatestFirst({ order = 'date_desc', backward }: Given): boolean {
  return !backward && /^(?:date|published)_desc$/.test(order);
}

/** The newest day of what a list is about, as it was not long ago; undefined where nothing has a date. */
async function newestDay(question: string, memory: WindowMemory, answer: Answer): Promise<string | undefined> {
  if (!memory.newest || Date.now() - memory.newest.at > NEWEST_MS) {
    memory.newest = { at: Date.now(), rows: answer('newest-days', {}) };
  }
  try {
    const [row] = (await memory.newest.rows) as readonly Questions['newest-days']['row'][];
    const day = question.startsWith('articles') ? row?.article : row?.event;
    return day ? dayOf(day) : undefined;
  } catch (error) {
    delete memory.newest;
    throw error;
  }
}

/**
 * A coarse date passes where it begins as `from` does, so nothing before that year does; `~` comes after all that begins as
 * `to` does. Rows without a date are never within bounds, and come last: only a list without them looks everywhere.
 */
function boundsOf({ from, to }: Given, after: string): { readonly since: string; readonly until: string } {
  const until = [to ? `${to}~` : '', after].filter((bound) => bound !== '').sort()[0] ?? '';
  return { since: from ? from.slice(0, 4) : '', until };
}

/** A statement that answers for several keys at once is filled when each of them is. */
function isFilled(rows: readonly object[], given: object, limit: number): boolean {
  const keys = 'ids' in given ? (given.ids as readonly string[]).length : 1;
  return rows.length >= limit * keys;
}

function keyOf(question: string, { after: _, limit: __, ...filters }: Given & { readonly limit?: number }): string {
  return JSON.stringify([question, filters]);
}

/** The day of a date, whose month and day may be missing. */
function dayOf(date: string): string {
  const [year = '', month = '12', day = '28'] = date.slice(0, 10).replace('~', '').split('-');
  return `${year}-${month}-${day}`;
}

function dayBefore(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? '' : new Date(time - days * DAY_MS).toISOString().slice(0, 10);
}
