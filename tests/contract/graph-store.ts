import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DramatisError } from '../../src/errors.ts';
import type { GraphStore, Questions } from '../../src/store/graph-store.ts';
import { toStoredArticle } from '../../src/store/stored-article.ts';
import type { ViewChange } from '../../src/types.ts';
import { actor, edge, event, FIXTURE, HARD_TEXT, JUDGEMENTS, NOTHING, storedArticle } from './graph-fixture.ts';
import { describeKnown } from './known.ts';
import { describePages } from './pages.ts';
import { QUESTION_CASES } from './question-cases.ts';

/** How a suite gets a store that is empty, and migrated. */
export type OpenEmptyStore = () => Promise<GraphStore>;

/** What every GraphStore must do. `open` is called once for each part of the suite; the suite closes what it opened. */
export function describeGraphStore(name: string, open: OpenEmptyStore): void {
  describe(`${name}: questions`, () => describeQuestions(open));
  describe(`${name}: index`, () => describeIndex(open));
  describe(`${name}: pages`, () => describePages(open));
  describe(`${name}: what was known`, () => describeKnown(open));
  describe(`${name}: changes`, () => describeChanges(open));
}

function describeQuestions(open: OpenEmptyStore): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.write(FIXTURE);
  });
  afterAll(() => store.close());

  test('every question has a case', () => {
    const files = readdirSync(new URL('../../cypher/read/', import.meta.url)).map((file) =>
      file.replace('.cypher', ''),
    );
    expect([...new Set(QUESTION_CASES.map(({ question }) => question))].sort()).toEqual(files.sort());
  });

  test.each(QUESTION_CASES)('$question $parameters', async ({ question, parameters, page, columns, rows }) => {
    const answer = await store.ask(question as keyof Questions, parameters as never, page);
    expect(answer.map((row) => columns.map((column) => row[column as keyof typeof row]))).toEqual(rows);
  });

  test('an order that a list has not is refused', async () => {
    const everything = { types: [], text: null, countryCode: null, minArticles: 0 };
    const hostile = { ...everything, order: 'id DESC //' as 'id' };
    await expect(store.ask('actors', hostile)).rejects.toMatchObject({ code: 'STORE_UNKNOWN' });
  });

  test('a name that is no relation type is refused', async () => {
    const walk = { direction: 'both', minSources: 0, from: null, to: null, limit: 1 } as const;
    const hostile = { ids: ['person:putin'], types: ['ARRESTED]-() DETACH DELETE a //'], ...walk };
    await expect(store.ask('neighbours', hostile)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  test('the snapshot is the golden one', async () => {
    const lines = await store.snapshot();
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/graph-fixture.txt');
  });

  test('people read with statements of their own, and write nothing', async () => {
    const statement = 'MATCH (a:Actor {id: $id})-[r:ARRESTED]->(b) RETURN b.name AS name, r.count AS count';
    expect(await store.query(statement, { id: 'country:KAZ' })).toEqual([{ name: 'Karim Massimov', count: 2 }]);
    for (const write of ['CREATE (n:Actor {id: "x"}) RETURN n.id AS id', 'MATCH (n:Actor) DETACH DELETE n']) {
      await expect(store.query(write)).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
    }
    await expect(store.query('MATCH (n RETURN n')).rejects.toMatchObject({ code: 'STORE_STATEMENT' });
    expect(await store.ask('statistics', {})).toMatchObject([{ actors: 6 }]);
  });
}

function describeIndex(open: OpenEmptyStore): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.write(FIXTURE);
  });
  afterAll(() => store.close());

  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pick = <T extends { readonly id: string }>(items: readonly T[], ...ids: readonly string[]) =>
    byId(items.filter(({ id }) => ids.includes(id)));
  const { actors, events, states } = FIXTURE;

  test('actors of blocks come back as they were written, each once', async () => {
    const shared = await store.index.actors(['block:shared', 'block:masimov', 'block:none']);
    expect(byId(shared)).toEqual(pick(actors, 'person:massimov', 'person:putin'));
    expect(await store.index.actors(['block:almati'])).toEqual(pick(actors, 'city:almaty-KAZ'));
  });

  test('mentions come back as they were written', async () => {
    const mentions = await store.index.mentions(['article:1', 'article:9']);
    const own = FIXTURE.mentions.filter(({ articleId }) => articleId === 'article:1');
    expect(new Set(mentions.map((mention) => JSON.stringify(Object.entries(mention).sort())))).toEqual(
      new Set(own.map((mention) => JSON.stringify(Object.entries(mention).sort()))),
    );
  });

  test('reports come with what resolving needs of the article', async () => {
    const [first] = FIXTURE.articles;
    expect(await store.index.reports(['article:1', 'article:9'])).toEqual([
      {
        ...{ articleId: 'article:1', title: first?.article.title, text: HARD_TEXT, publisher: 'Seed Wire' },
        ...{ publishedAt: '2022-01-08', report: first?.report },
      },
    ]);
  });

  test('articles of actors and places', async () => {
    expect(await store.index.articlesOf(['person:putin', 'city:almaty-KAZ', 'nobody'])).toEqual([
      'article:1',
      'article:2',
    ]);
    expect(await store.index.articlesOf([])).toEqual([]);
  });

  const eventCases = [
    [{ keys: ['key:denial', 'key:none'] }, ['event:denial']],
    [{ articleIds: ['article:2'] }, ['event:arrest', 'event:meeting']],
    [{ keys: ['key:arrest'], articleIds: ['article:1'] }, ['event:arrest', 'event:denial']],
    [{}, []],
  ] as const;
  test.each(eventCases)('events by %j come back as they were written', async (by, ids) => {
    expect(await store.index.events(by)).toEqual(pick(events, ...ids));
  });

  const stateCases = [
    [{ articleIds: ['article:1'] }, ['state:head']],
    [{ holders: ['person:tokayev', 'organization:knb'] }, ['state:president']],
    [{ articleIds: ['article:1'], holders: ['person:tokayev'] }, ['state:head', 'state:president']],
    [{ offices: ['country:KAZ president', 'country:KAZ king'] }, ['state:president']],
  ] as const;
  test.each(stateCases)('states by %j come back as they were written', async (by, ids) => {
    expect(byId(await store.index.states(by))).toEqual(pick(states, ...ids));
  });

  const pairs = [
    ['ARRESTED', 'country:KAZ', 'person:massimov', ['event:arrest']],
    ['ARRESTED', 'person:massimov', 'country:KAZ', []],
    ['SACKED', 'country:KAZ', 'person:massimov', []],
    ['ARRESTED', 'organization:knb', 'person:tokayev', []],
    ['MET_WITH', 'person:putin', 'person:tokayev', ['event:meeting']],
    ['MET_WITH', 'person:tokayev', 'person:putin', ['event:meeting']],
  ] as const;
  test.each(pairs)('%s between %s and %s', async (type, source, target, ids) => {
    expect((await store.index.eventsBetween([{ source, type, target }])).map(({ id }) => id)).toEqual(ids);
  });

  test('article counts leave out the given articles', async () => {
    const ids = ['person:massimov', 'person:putin', 'city:almaty-KAZ', 'nobody'];
    const counts = await store.index.articleCounts(ids, ['article:2', 'article:9']);
    expect(Object.fromEntries(counts)).toEqual({ 'person:massimov': 1, 'person:putin': 0, 'city:almaty-KAZ': 1 });
  });

  const judgementCases = [
    [{ ids: ['judgement:renamed', 'judgement:none'] }, ['judgement:renamed']],
    [{ articleIds: ['article:2', 'article:9'] }, ['judgement:same']],
    [{ known: ['country:KAZ'], articleIds: ['article:1'] }, ['judgement:renamed', 'judgement:same']],
    [{}, []],
  ] as const;
  test.each(judgementCases)('judgements by %j come back as they were written', async (by, ids) => {
    expect(byId(await store.index.judgements(by))).toEqual(pick(JUDGEMENTS, ...ids));
  });

  test('stored articles come back whole', async () => {
    expect((await store.ask('stored-articles', {})).map(toStoredArticle)).toEqual(FIXTURE.articles);
  });
}

/** The change without everything that stands on article 2. */
function withoutSecond(): ViewChange {
  const isFirst = ({ articleId }: { readonly articleId: string }) => articleId === 'article:1';
  return {
    ...FIXTURE,
    articles: FIXTURE.articles.filter(({ article }) => article.id !== 'article:2'),
    actors: FIXTURE.actors.filter(({ id }) => id !== 'person:putin').map((each) => ({ ...each, articleCount: 1 })),
    mentions: FIXTURE.mentions.filter(isFirst),
    events: FIXTURE.events
      .filter(({ id }) => id !== 'event:meeting')
      .map((each) => ({ ...each, articleCount: 1, evidence: each.evidence.filter(isFirst) })),
    states: FIXTURE.states.filter(({ id }) => id === 'state:head'),
    edges: FIXTURE.edges.filter(({ source, target }) => ![source, target].includes('person:tokayev')),
  };
}

/** What turns the whole fixture into `withoutSecond`. */
function retireSecond(): ViewChange {
  const rest = withoutSecond();
  const gone = FIXTURE.edges.filter((each) => !rest.edges.includes(each));
  return {
    ...rest,
    retiredArticles: ['article:2'],
    retiredActors: [{ id: 'person:putin' }],
    retiredEvents: ['event:meeting'],
    retiredStates: ['state:president'],
    retiredEdges: gone.map(({ source, type, target, status }) => ({ source, type, target, status })),
  };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof DramatisError ? error.code : `no error of ours: ${error}`;
}

function describeChanges(open: OpenEmptyStore): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(async () => {
    await store.clearView();
    const articles = await store.ask('stored-articles', {});
    await store.write({ ...NOTHING, retiredArticles: articles.map(({ id }) => id) });
    await store.setStale(false);
    expect(await store.snapshot()).toEqual([]);
  });
  afterAll(() => store.close());

  test('migrating again changes nothing', async () => {
    await store.write(FIXTURE);
    const before = await store.snapshot();
    await store.migrate();
    expect(await store.snapshot()).toEqual(before);
  });

  test('writing twice is writing once, one after the other or at once', async () => {
    await store.write(FIXTURE);
    const once = await store.snapshot();
    await store.write(FIXTURE);
    expect(await store.snapshot()).toEqual(once);
    await Promise.all([store.write(FIXTURE), store.write(FIXTURE), store.write(FIXTURE)]);
    expect(await store.snapshot()).toEqual(once);
  });

  test('erasing what was retired changes nothing else, however often', async () => {
    await store.write(FIXTURE);
    await store.write(retireSecond());
    const before = await store.snapshot();
    for (const _ of [1, 2]) await store.erase(['article:2', 'article:none']);
    expect(await store.snapshot()).toEqual(before);
    await store.write(FIXTURE);
    expect(await store.snapshot()).not.toEqual(before);
  });

  test('what is retired leaves nothing behind, and comes back whole', async () => {
    await store.write(withoutSecond());
    const without = await store.snapshot();
    await store.write(FIXTURE);
    const whole = await store.snapshot();
    expect(whole).not.toEqual(without);
    await store.write(retireSecond());
    expect(await store.snapshot()).toEqual(without);
    await store.write(FIXTURE);
    expect(await store.snapshot()).toEqual(whole);
  });

  test('an article that says something else replaces what it said', async () => {
    await store.write(FIXTURE);
    const [changed] = FIXTURE.articles.map(({ article, report }) => ({
      article: {
        ...storedArticle({ id: article.id, key: article.key, text: 'Other text' }).article,
        contentHash: 'other',
      },
      report,
    }));
    await store.write({ ...NOTHING, articles: changed ? [changed] : [], mentionedIn: ['article:1'] });
    expect((await store.ask('stored-articles', {}, { limit: 1 })).map(toStoredArticle)).toEqual([changed]);
    expect(await store.index.mentions(['article:1'])).toEqual([]);
    expect(await store.index.mentions(['article:2'])).toHaveLength(4);
  });

  test('retired actors lead on to what superseded them, until they are back', async () => {
    const people = ['a', 'b', 'c', 'd'].map((letter) => actor(`person:${letter}`, 'Person', letter));
    await store.write({ ...NOTHING, actors: people });
    await store.write({ ...NOTHING, retiredActors: [{ id: 'person:a', to: 'person:b' }, { id: 'person:d' }] });
    await store.write({ ...NOTHING, retiredActors: [{ id: 'person:b', to: 'person:c' }] });
    const ids = { ids: ['person:a', 'person:b', 'person:c', 'person:d'] };
    expect(await store.ask('redirects', ids)).toEqual([
      { id: 'person:a', to: 'person:c' },
      { id: 'person:b', to: 'person:c' },
    ]);
    await store.write({ ...NOTHING, actors: people.slice(0, 1) });
    expect(await store.ask('redirects', ids)).toEqual([{ id: 'person:b', to: 'person:c' }]);
  });

  const types = ['Organization', 'Place', 'Person', 'Place', 'Group'] as const;
  test('an actor that changes its type keeps its edges and has one node', async () => {
    await store.write(FIXTURE);
    for (const type of types) {
      const changed = FIXTURE.actors.filter(({ id }) => id === 'person:massimov').map((each) => ({ ...each, type }));
      await store.write({ ...NOTHING, actors: changed });
      const [row, ...others] = await store.ask('actors-by-id', { ids: ['person:massimov'] });
      expect([row?.type, others]).toEqual([type, []]);
      expect(await store.index.articlesOf(['person:massimov'])).toEqual(['article:1', 'article:2']);
      expect(await store.index.actors(['block:masimov'])).toEqual(changed);
    }
    const lines = await store.snapshot();
    expect(lines.filter((line) => line.startsWith('(person:massimov:'))).toHaveLength(1);
  });

  test('a field that is gone is gone', async () => {
    await store.write(FIXTURE);
    const bare = FIXTURE.actors.filter(({ id }) => id === 'country:KAZ').map(({ wikidata: _, ...rest }) => rest);
    await store.write({ ...NOTHING, actors: bare });
    expect(await store.ask('actors-by-id', { ids: ['country:KAZ'] })).toMatchObject([
      { wikidata: null, countryCode: 'KAZ' },
    ]);
  });

  const broken: readonly (readonly [string, Partial<ViewChange>])[] = [
    ['a short edge to nobody', { edges: [edge('country:KAZ', 'ARRESTED', 'nobody')] }],
    [
      'a role of nobody',
      {
        events: [
          event('event:x', 'ARRESTED', {
            roles: [{ role: 'agent', id: 'nobody', kind: 'actor', basis: 'stated', wording: '' }],
          }),
        ],
      },
    ],
    [
      'a mention in no article',
      {
        mentionedIn: ['article:9'],
        mentions: [
          { articleId: 'article:9', actorId: 'country:KAZ', entityId: 'e', names: [], starts: [], ends: [], count: 0 },
        ],
      },
    ],
  ];
  test.each(broken)('%s: the whole change is refused', async (_, part) => {
    await store.write(FIXTURE);
    const before = await store.snapshot();
    const change = {
      ...NOTHING,
      actors: [actor('person:new', 'Person', 'New')],
      retiredEvents: ['event:meeting'],
      ...part,
    };
    expect(await codeOf(store.write(change))).toBe('STORE_STATEMENT');
    expect(await store.snapshot()).toEqual(before);
  });

  test('a short edge of no type of the ontology is refused, and all that came with it', async () => {
    await store.write(FIXTURE);
    const before = await store.snapshot();
    const edges = ['BEFRIENDED', 'ARRESTED]->() DETACH DELETE a //'].map((type) =>
      edge('country:KAZ', type, 'person:massimov'),
    );
    for (const each of edges) {
      const change = { ...NOTHING, actors: [actor('person:new', 'Person', 'New')], edges: [each] };
      expect(await codeOf(store.write(change))).toBe('CONFIG_INVALID');
    }
    expect(await store.snapshot()).toEqual(before);
  });

  test('a view that is cleared leaves the articles, is stale, and can be written again', async () => {
    await store.write(FIXTURE);
    const whole = await store.snapshot();
    expect(await store.isStale()).toBe(false);
    await store.clearView();
    expect(await store.isStale()).toBe(true);
    expect((await store.ask('stored-articles', {})).map(toStoredArticle)).toEqual(FIXTURE.articles);
    expect(await store.ask('statistics', {})).toMatchObject([{ articles: 3, actors: 0, events: 0, relations: 0 }]);
    await store.write(FIXTURE);
    await store.setStale(false);
    expect([await store.isStale(), await store.snapshot()]).toEqual([false, whole]);
  });

  test('long texts and empty lists are kept as they are', async () => {
    const text = `${HARD_TEXT}\u0000\r\n`.repeat(5000);
    const long = storedArticle({ id: 'article:long', key: 'long', title: HARD_TEXT.repeat(20), text });
    const names = { aliases: ['', 'x'.repeat(2000), HARD_TEXT], profiles: [HARD_TEXT, text.slice(0, 20_000)] };
    const person = actor('person:long', 'Person', 'y'.repeat(9000), { ...names, blocks: ['block:long'] });
    await store.write({ ...NOTHING, articles: [long], actors: [person] });
    expect((await store.ask('stored-articles', {})).map(toStoredArticle)).toEqual([long]);
    expect(await store.index.actors(['block:long'])).toEqual([person]);
  });
}
