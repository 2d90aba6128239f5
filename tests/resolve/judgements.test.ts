import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { Anchor, Judgement, StoredArticle } from '../../src/types.ts';
import { createMemoryStore, type MemoryStore } from '../helpers/memory-store.ts';
import { type StoryEntity, storedOf } from '../helpers/story.ts';

const ontology = loadOntology();
const resolver = createResolver({ knowledge: loadKnowledge(), ontology });

const person = (name: string, more: Partial<StoryEntity> = {}): StoryEntity => ({ type: 'Person', name, ...more });
const country = (code: string, name: string): StoryEntity => ({
  type: 'Country',
  name,
  knowledge: `country:${code}`,
  country: code,
});

/** Two spellings that letters do not bring together, each in two articles with an arrest, and a namesake pair. */
const ARTICLES: readonly StoredArticle[] = [
  storedOf({
    key: 'a',
    publishedAt: '2022-01-08',
    entities: [country('KAZ', 'Kazakhstan'), person('Asel Omarova')],
    events: [{ type: 'ARRESTED', agents: [0], targets: [1], date: '2022-01-08' }],
  }),
  storedOf({
    key: 'b',
    publishedAt: '2022-01-09',
    entities: [country('KAZ', 'Kazakhstan'), person('Asel Omarova')],
    events: [{ type: 'ARRESTED', agents: [0], targets: [1], date: '2022-01-08' }],
  }),
  storedOf({
    key: 'c',
    publishedAt: '2022-01-09',
    entities: [country('KAZ', 'Kazakhstan'), person('Assel Umarzade')],
    events: [{ type: 'ARRESTED', agents: [0], targets: [1], date: '2022-01-08' }],
    states: [{ subject: 1, object: 0, title: 'minister' }],
  }),
  storedOf({
    key: 'd',
    publishedAt: '2022-01-09',
    entities: [country('RUS', 'Russia'), country('KAZ', 'Kazakhstan'), person('Asel Omarova')],
    events: [{ type: 'CRITICIZED', agents: [0], targets: [1] }],
  }),
];

async function storeOf(
  articles: readonly StoredArticle[],
  judgements: readonly Judgement[] = [],
): Promise<MemoryStore> {
  const store = createMemoryStore((type) => ontology.events.get(type)?.symmetric ?? false);
  for (const one of articles) store.write(await resolver.resolve({ articles: [one], retired: [] }, store.index));
  for (const judgement of judgements) await judge(store, judgement);
  return store;
}

async function judge(store: MemoryStore, judgement: Judgement): Promise<void> {
  store.write(await resolver.resolve({ articles: [], retired: [], judgements: [judgement] }, store.index));
}

function at(key: string, name: string): Anchor {
  const { article } = ARTICLES.find((each) => each.article.key === key) as StoredArticle;
  const start = article.text.indexOf(name);
  return { articleId: article.id, start, end: start + name.length, quote: name };
}

let count = 0;
function judgement(decision: Judgement['decision'], anchors: readonly Anchor[], value?: string): Judgement {
  count += 1;
  const time = `2022-02-01T00:00:${String(count).padStart(2, '0')}.000Z`;
  return { id: `judgement:${count}`, decision, anchors, author: 'ana', time, ...(value ? { value } : {}) };
}

const withdrawn = (given: Judgement): Judgement => ({ ...given, withdrawnAt: '2022-03-01T00:00:00.000Z' });
const actorOf = (store: MemoryStore, key: string, name: string): string | undefined => {
  const { article } = ARTICLES.find((each) => each.article.key === key) as StoredArticle;
  return store.mentions().find((each) => each.articleId === article.id && each.names.includes(name))?.actorId;
};
const WORDS: readonly (readonly [string, string])[] = [
  ['a', 'Asel Omarova'],
  ['b', 'Asel Omarova'],
  ['c', 'Assel Umarzade'],
  ['d', 'Asel Omarova'],
];
const partition = (store: MemoryStore): string => {
  const ids = WORDS.map(([key, name]) => actorOf(store, key, name));
  return ids.map((id) => ids.indexOf(id)).join('');
};

describe('judgements', () => {
  it('start from what the names say', async () => {
    expect(partition(await storeOf(ARTICLES))).toBe('0020');
  });

  const cases: readonly (readonly [string, Judgement, string])[] = [
    ['same joins two actors whole', judgement('same', [at('a', 'Asel Omarova'), at('c', 'Assel Umarzade')]), '0000'],
    ['different parts the second', judgement('different', [at('a', 'Asel Omarova'), at('d', 'Asel Omarova')]), '0023'],
    [
      'different parts what is alike in all',
      judgement('different', [at('b', 'Asel Omarova'), at('a', 'Asel Omarova')]),
      '0121',
    ],
    [
      'same with the knowledge base',
      judgement('same', [at('a', 'Asel Omarova'), { known: 'person:karim-massimov' }]),
      '0020',
    ],
    ['unsure changes nothing', judgement('unsure', [at('a', 'Asel Omarova'), at('c', 'Assel Umarzade')]), '0020'],
    [
      'an anchor in no article',
      judgement('same', [at('a', 'Asel Omarova'), { articleId: 'article:none', start: 0, end: 1, quote: 'x' }]),
      '0020',
    ],
  ];
  it.each(cases)('%s, and withdrawing it gives the view before', async (_, given, expected) => {
    const store = await storeOf(ARTICLES);
    const before = store.view();
    await judge(store, given);
    expect(partition(store)).toBe(expected);
    await judge(store, withdrawn(given));
    expect(store.view()).toEqual(before);
    expect(store.judgements()).toEqual([withdrawn(given)]);
  });

  it.each(cases)('%s, whether it comes before the articles or after them', async (_, given) => {
    const expected = (await storeOf(ARTICLES, [given])).view();
    const store = await storeOf([], [given]);
    for (const one of [...ARTICLES].reverse()) {
      store.write(await resolver.resolve({ articles: [one], retired: [] }, store.index));
    }
    expect(store.view()).toEqual(expected);
    store.clearView();
    const retaken = [ARTICLES[2], ARTICLES[0], ARTICLES[3], ARTICLES[1]] as readonly StoredArticle[];
    store.write(await resolver.resolve({ articles: retaken, retired: [] }, store.index));
    expect(store.view()).toEqual(expected);
  });

  it('one event stands for the reports of two actors that are one, and two again when they are not', async () => {
    const store = await storeOf(ARTICLES);
    const arrests = () => store.events().filter(({ type }) => type === 'ARRESTED');
    expect(
      arrests()
        .map(({ articleCount }) => articleCount)
        .sort(),
    ).toEqual([1, 2]);
    const given = judgement('same', [at('a', 'Asel Omarova'), at('c', 'Assel Umarzade')]);
    await judge(store, given);
    expect(arrests().map(({ articleCount }) => articleCount)).toEqual([3]);
    await judge(store, withdrawn(given));
    expect(
      arrests()
        .map(({ articleCount }) => articleCount)
        .sort(),
    ).toEqual([1, 2]);
  });

  it('a retired id leads to what superseded it', async () => {
    const store = await storeOf(ARTICLES);
    const before = [actorOf(store, 'a', 'Asel Omarova'), actorOf(store, 'c', 'Assel Umarzade')];
    await judge(store, judgement('same', [at('a', 'Asel Omarova'), at('c', 'Assel Umarzade')]));
    const after = actorOf(store, 'a', 'Asel Omarova');
    const retired = before.filter((id) => id !== after);
    expect(retired.length).toBe(1);
    for (const id of retired) expect(store.redirects().get(id as string)).toBe(after);
  });

  it('a person of the knowledge base takes over everything that is the same', async () => {
    const given = judgement('same', [at('a', 'Asel Omarova'), { known: 'person:karim-massimov' }]);
    const store = await storeOf(ARTICLES, [given]);
    expect(actorOf(store, 'b', 'Asel Omarova')).toBe('person:karim-massimov');
    expect(store.actors().find(({ id }) => id === 'person:karim-massimov')?.aliases).toContain('Asel Omarova');
  });

  it('renaming changes the name, keeps the id, and the old name among the others', async () => {
    const store = await storeOf(ARTICLES);
    const before = store.view();
    const id = actorOf(store, 'a', 'Asel Omarova');
    const given = judgement('renamed', [at('a', 'Asel Omarova')], 'Assel O.');
    await judge(store, given);
    expect(store.actors().find((each) => each.id === id)).toMatchObject({
      name: 'Assel O.',
      aliases: ['Asel Omarova'],
      articleCount: 3,
    });
    await judge(store, withdrawn(given));
    expect(store.view()).toEqual(before);
  });

  it("the entry of Wikidata that a judgement names is the actor's, whole and of the knowledge base, until it is denied", async () => {
    const store = await storeOf(ARTICLES);
    const before = store.view();
    const id = actorOf(store, 'a', 'Asel Omarova');
    const wikidata = (actor = id) => store.actors().find((each) => each.id === actor)?.wikidata;
    const entry = (name: string): Anchor => ({ known: `http://www.wikidata.org/entity/${name}` });
    const given = [
      judgement('same', [at('a', 'Asel Omarova'), entry('Q101')]),
      judgement('same', [{ known: 'country:KAZ' }, entry('Q102')]),
      judgement('unsure', [at('a', 'Asel Omarova'), entry('Q103')]),
      judgement('same', [at('b', 'Asel Omarova'), { known: 'https://names.example/id/7' }]),
    ];
    for (const each of given) await judge(store, each);
    expect([partition(store), actorOf(store, 'a', 'Asel Omarova')]).toEqual(['0020', id]);
    expect([wikidata(), wikidata('country:KAZ')]).toEqual(['Q101', 'Q102']);
    const denial = judgement('different', [at('a', 'Asel Omarova'), entry('Q101')]);
    await judge(store, denial);
    expect(wikidata()).toBeUndefined();
    await judge(store, judgement('same', [at('b', 'Asel Omarova'), entry('Q104')]));
    expect(wikidata()).toBe('Q104');
    for (const each of store.judgements()) await judge(store, withdrawn(each));
    expect(store.view()).toEqual(before);
  });

  it('what is of the knowledge base is renamed and parted too', async () => {
    const store = await storeOf(ARTICLES);
    const before = store.view();
    const renaming = judgement('renamed', [{ known: 'country:KAZ' }], 'Qazaqstan');
    await judge(store, renaming);
    expect(store.actors().find((each) => each.id === 'country:KAZ')?.name).toBe('Qazaqstan');
    const parting = judgement('different', [{ known: 'country:KAZ' }, at('d', 'Kazakhstan')]);
    await judge(store, parting);
    expect(actorOf(store, 'a', 'Kazakhstan')).toBe('country:KAZ');
    expect(actorOf(store, 'd', 'Kazakhstan')).toMatch(/^actor:/);
    await judge(store, withdrawn(parting));
    await judge(store, withdrawn(renaming));
    expect(store.view()).toEqual(before);
  });

  it('two of the knowledge base become one, in all articles', async () => {
    const store = await storeOf(ARTICLES);
    const before = store.view();
    const given = judgement('same', [{ known: 'country:KAZ' }, { known: 'country:RUS' }]);
    await judge(store, given);
    expect(new Set(['a', 'b', 'c', 'd'].map((key) => actorOf(store, key, 'Kazakhstan')))).toEqual(
      new Set(['country:KAZ']),
    );
    expect(actorOf(store, 'd', 'Russia')).toBe('country:KAZ');
    expect(store.redirects().get('country:RUS')).toBe('country:KAZ');
    const { name, aliases } = store.actors().find(({ id }) => id === 'country:KAZ') ?? {};
    expect([name, aliases]).toEqual(['Kazakhstan', expect.arrayContaining(['Russia', 'Russian Federation'])]);
    await judge(store, withdrawn(given));
    expect(store.view()).toEqual(before);
  });

  it('of two that contradict each other the later one holds', async () => {
    const ends = [at('a', 'Asel Omarova'), at('c', 'Assel Umarzade')];
    const [same, different, again] = [judgement('same', ends), judgement('different', ends), judgement('same', ends)];
    expect(partition(await storeOf(ARTICLES, [same, different]))).toBe('0020');
    expect(partition(await storeOf(ARTICLES, [different, same]))).toBe('0020');
    expect(partition(await storeOf(ARTICLES, [again, same, different]))).toBe('0000');
  });

  it('an anchor is found again by its words where the text has changed', async () => {
    const store = await storeOf(ARTICLES, [judgement('same', [at('a', 'Asel Omarova'), at('c', 'Assel Umarzade')])]);
    const more = person('Somebody Else');
    const changed = storedOf({ key: 'a', publishedAt: '2022-01-08', entities: [more, person('Asel Omarova')] });
    store.write(await resolver.resolve({ articles: [changed], retired: [] }, store.index));
    expect(partition(store)).toBe('0000');
  });

  it('two that may be one are doubted until somebody says', async () => {
    const namesakes = [
      storedOf({ key: 'a', entities: [person('Asel Omarova', { country: 'KAZ' })] }),
      storedOf({ key: 'b', entities: [person('Asel Omarova', { country: 'RUS' })] }),
    ];
    const store = await storeOf(namesakes);
    expect(store.doubts()).toHaveLength(1);
    expect(store.doubts()[0]?.reasons[0]).toMatch(/^name equal/);
    const anchors = namesakes.map(({ article }) => ({
      articleId: article.id,
      start: 0,
      end: 12,
      quote: 'Asel Omarova',
    }));
    const given = judgement('unsure', anchors);
    await judge(store, given);
    expect(store.doubts()).toEqual([]);
    await judge(store, withdrawn(given));
    expect(store.doubts()).toHaveLength(1);
  });
});
