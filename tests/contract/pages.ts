import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore, Page, Questions } from '../../src/store/graph-store.ts';
import type { ViewChange } from '../../src/types.ts';
import { actor, edge, event, NOTHING, storedArticle } from './graph-fixture.ts';
import type { OpenEmptyStore } from './graph-store.ts';

type Row = Readonly<Record<string, unknown>>;

/** A list, or the list below one key: what it asks, and the orders that it has. */
interface List {
  readonly question: keyof Questions;
  readonly parameters: object;
  readonly orders?: readonly string[];
  /** True where the page is a part of the parameters. */
  readonly inside?: boolean;
  readonly total: number;
}

/** What is walked, and how. */
interface Walk {
  readonly list: List;
  readonly order?: string | undefined;
  readonly size: number;
  readonly backward: boolean;
}

const ACTOR_ORDERS = ['article_count', 'event_count', 'name', 'id'];
const EVENT_ORDERS = ['date_desc', 'date_asc', 'article_count', 'source_count', 'confidence'];
const ARTICLE_ORDERS = ['published_desc', 'published_asc'];
const RELATION_ORDERS = ['count', 'sources', 'articles', 'confidence', 'first', 'last'];
/** Orders by what stays as it is while articles are imported. */
const STEADY = ['name', 'id', 'date_desc', 'date_asc', ...ARTICLE_ORDERS];

const ENDS = { anchors: [], sources: [], targets: [], actors: [], symmetric: [], statuses: [], from: null, to: null };
const LEAST = { minCount: 0, minArticles: 0, minSources: 0, minConfidence: 0 };
const ANY_EVENT = { types: [], modalities: [], polarities: [] };
const HUB = { ids: ['person:hub'] };

const LISTS: readonly List[] = [
  {
    ...{ question: 'actors', orders: ACTOR_ORDERS, total: 41 },
    parameters: { types: [], text: null, countryCode: null, minArticles: 0 },
  },
  {
    ...{ question: 'actors-where', orders: ACTOR_ORDERS, total: 41 },
    parameters: { types: [], partners: [], alternatives: [[]] },
  },
  {
    ...{ question: 'events', orders: EVENT_ORDERS, total: 40 },
    parameters: { ...ANY_EVENT, from: null, to: null, minConfidence: 0, minSources: 0 },
  },
  {
    ...{ question: 'events-where', orders: EVENT_ORDERS, total: 40 },
    parameters: { actors: [], linked: false, alternatives: [[]] },
  },
  {
    ...{ question: 'articles', orders: ARTICLE_ORDERS, total: 40 },
    parameters: { publisher: null, from: null, to: null, text: null },
  },
  {
    ...{ question: 'articles-where', orders: ARTICLE_ORDERS, total: 40 },
    parameters: { mentions: [], linked: false, alternatives: [[]] },
  },
  { question: 'relations', orders: RELATION_ORDERS, parameters: { types: [], ...ENDS, ...LEAST }, total: 40 },
  {
    question: 'relations-of',
    parameters: { ...HUB, direction: 'both', types: [], symmetric: [] },
    inside: true,
    total: 40,
  },
  { question: 'events-of', parameters: { ...HUB, ...ANY_EVENT, roles: [] }, inside: true, total: 40 },
  { question: 'articles-of', parameters: HUB, inside: true, total: 40 },
];

const ORDERED = LISTS.flatMap((list) => (list.orders ?? [undefined]).map((order) => ({ list, order })));

const DATES = [undefined, '2020', '2020-05', '2020-05-01', '2021-01-01'];

/** Many equal sort values, in a shuffled order, so that a page ends in the midst of equals. */
function manyOfEach(): ViewChange {
  const numbers = Array.from({ length: 40 }, (_, index) => (index * 17) % 40);
  const hub = actor('person:hub', 'Person', 'Hub', { articleCount: 3 });
  const mentions = numbers.map((n) => ({ articleId: `article:${n}`, actorId: hub.id, entityId: `entity:${n}` }));
  return {
    ...NOTHING,
    articles: numbers.map((n) => articleOn(String(n), DATES[n % 5])),
    actors: [hub, ...numbers.map((n) => actor(`person:${n}`, 'Person', `Náme ${n % 9}`, { articleCount: n % 4 }))],
    mentionedIn: numbers.map((n) => `article:${n}`),
    mentions: mentions.map((mention) => ({ ...mention, names: ['Hub'], starts: [0], ends: [3], count: 1 })),
    events: numbers.map((n) => eventOn(String(n), DATES[n % 5], n)),
    edges: numbers.map((n) =>
      edge(n % 2 ? hub.id : `person:${n}`, 'ARRESTED', n % 2 ? `person:${n}` : hub.id, {
        ...{ count: n % 3, sourceCount: n % 2, articleCount: n % 4, confidence: (n % 5) / 5 },
        ...(n % 3 ? { first: `202${n % 3}`, last: `202${n % 4}` } : {}),
      }),
    ),
  };
}

function articleOn(name: string, publishedAt: string | undefined) {
  return storedArticle({ id: `article:${name}`, key: `key-${name}`, ...(publishedAt ? { publishedAt } : {}) });
}

function eventOn(name: string, date: string | undefined, n: number) {
  const numbers = { articleCount: n % 3, sourceCount: n % 2, confidence: (n % 4) / 4 };
  const ids = n % 7 === 0 ? ['person:hub', `person:${n % 40}`] : ['person:hub'];
  // One that plays two roles takes part once.
  const roles = [...ids, 'person:hub'].map((id, at) => {
    return { role: at === ids.length ? 'third' : 'agent', id, kind: 'actor', basis: 'stated', wording: '' } as const;
  });
  return event(`event:${name}`, 'ARRESTED', { ...numbers, roles, ...(date ? { date } : {}) });
}

/** What tells a row from others of the same value. */
function keyOf({ id, type, source, target, status }: Row): string {
  return id === undefined ? [type, source, target, status].join('|') : String(id);
}

/** Walks over lists: what every store must do, page by page. */
export function describePages(open: OpenEmptyStore): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.write(manyOfEach());
  });
  afterAll(() => store.close());

  async function askPage({ list, order }: Pick<Walk, 'list' | 'order'>, page: Page): Promise<readonly Row[]> {
    const within = list.inside ? { ...page, after: page.after ?? null } : {};
    const parameters = { ...list.parameters, ...(order ? { order } : {}), ...within };
    return (await store.ask(list.question, parameters as never, list.inside ? undefined : page)) as readonly Row[];
  }

  /** All pages, in the order of the list; `between` runs after each page. */
  async function walk({ list, order, size, backward }: Walk, between = async () => {}): Promise<readonly Row[]> {
    const seen: Row[] = [];
    for (let after: Page['after'] | undefined; ; ) {
      const rows = await askPage({ list, order }, { limit: size, backward, ...(after ? { after } : {}) });
      expect(rows.length).toBeLessThanOrEqual(size);
      const last = rows.at(-1);
      if (!last) break;
      seen.push(...rows);
      after = [last.sortValue as string | number, keyOf(last)];
      await between();
    }
    return backward ? seen.reverse() : seen;
  }

  const ways = { size: fc.integer({ min: 1, max: 45 }), backward: fc.boolean() };

  test('the pages of any list, order and size, forward and back, are the whole list, once and in order', async () => {
    const walks = fc.record({ ordered: fc.constantFrom(...ORDERED), ...ways });
    await fc.assert(
      fc.asyncProperty(walks, async ({ ordered, ...way }) => {
        const whole = await askPage(ordered, { limit: 100 });
        expect({ ...ordered, total: whole.length }).toEqual({ ...ordered, total: ordered.list.total });
        expect(await walk({ ...ordered, ...way })).toEqual(whole);
      }),
      // Each order once, every other one backward; the rest by chance.
      {
        numRuns: ORDERED.length + 15,
        examples: ORDERED.map((ordered, at) => [{ ordered, size: 11, backward: at % 2 === 0 }]),
      },
    );
  }, 240_000);

  test('an event in which somebody plays two roles counts once', async () => {
    // Every seventh event has one other actor beside the hub, which plays two roles.
    const rows = await store.ask('co-actors-of', { ...HUB, ...ANY_EVENT, limit: 100 });
    expect(rows.map(({ shared }) => shared)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await store.ask('events-of-count', { ...HUB, ...ANY_EVENT, roles: [] })).toEqual([
      { actorId: 'person:hub', total: 40 },
    ]);
  });

  test('all articles, by id', async () => {
    const whole = await store.ask('stored-articles', {});
    const seen: object[] = [];
    for (let rows = await store.ask('stored-articles', {}, { limit: 7 }); rows.length > 0; ) {
      seen.push(...rows);
      rows = await store.ask('stored-articles', {}, { limit: 7, after: [rows.at(-1)?.id ?? ''] });
    }
    expect(seen).toEqual(whole);
    expect(seen).toHaveLength(40);
  });

  /** New things between pages: they come anywhere in the list. The counts of what is there grow too. */
  const imported = fc.array(
    fc.record({ name: fc.stringMatching(/^[0-9a-z~]{1,3}$/), date: fc.constantFrom(...DATES), n: fc.nat(39) }),
    { maxLength: 3 },
  );
  const steady = ORDERED.filter(({ order = '' }) => STEADY.includes(order));
  const imports = { ordered: fc.constantFrom(...steady), parts: fc.array(imported, { minLength: 1, maxLength: 4 }) };

  test('by what does not change, a walk neither skips nor repeats while articles are imported', async () => {
    expect(steady.map(({ order }) => order)).toEqual(expect.arrayContaining(STEADY));
    let made = 0;
    async function importPart(part: readonly { name: string; date: string | undefined; n: number }[]): Promise<void> {
      const named = part.map((each) => ({ ...each, name: `${each.name}-${made++}` }));
      const grown = part.map(({ n }) => actor(`person:${n}`, 'Person', `Náme ${n % 9}`, { articleCount: made }));
      await store.write({
        ...NOTHING,
        articles: named.map(({ name, date }) => articleOn(name, date)),
        actors: [...grown, ...named.map(({ name }) => actor(`person:${name}`, 'Person', name))],
        events: named.map(({ name, date, n }) => eventOn(name, date, n)),
      });
    }
    await fc.assert(
      fc.asyncProperty(fc.record({ ...ways, ...imports }), async ({ ordered, parts, ...way }) => {
        const before = (await walk({ ...ordered, size: 100, backward: false })).map(keyOf);
        const left = [...parts];
        const seen = (await walk({ ...ordered, ...way }, () => importPart(left.shift() ?? []))).map(keyOf);
        expect(new Set(seen).size).toBe(seen.length);
        const known = new Set(before);
        expect(seen.filter((key) => known.has(key))).toEqual(before);
        const after = (await walk({ ...ordered, size: 100, backward: false })).map(keyOf);
        const met = new Set(seen);
        expect(after.filter((key) => met.has(key))).toEqual(seen);
      }),
      { numRuns: 30 },
    );
  }, 240_000);
}
