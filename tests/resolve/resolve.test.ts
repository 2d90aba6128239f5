import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { StoredArticle } from '../../src/types.ts';
import { createMemoryStore, type MemoryStore } from '../helpers/memory-store.ts';
import { type StoryEntity, type StoryEvent, storedOf } from '../helpers/story.ts';

const ontology = loadOntology();
const resolver = createResolver({ knowledge: loadKnowledge(), ontology });

function emptyStore(): MemoryStore {
  return createMemoryStore((type) => ontology.events.get(type)?.symmetric ?? false);
}

async function change(
  store: MemoryStore,
  stories: readonly StoredArticle[],
  retired: readonly string[] = [],
): Promise<void> {
  store.write(await resolver.resolve({ articles: stories, retired }, store.index));
}

const KAZAKHSTAN: StoryEntity = { type: 'Country', name: 'Kazakhstan', knowledge: 'country:KAZ', country: 'KAZ' };
const RUSSIA: StoryEntity = { type: 'Country', name: 'Russia', knowledge: 'country:RUS', country: 'RUS' };
const ALMATY: StoryEntity = { type: 'Place', name: 'Almaty', knowledge: 'city:almaty-KAZ', country: 'KAZ' };
const person = (name: string, more: Partial<StoryEntity> = {}): StoryEntity => ({ type: 'Person', name, ...more });

describe('the view is a function of the set of reports', () => {
  const cast: readonly StoryEntity[] = [
    KAZAKHSTAN,
    RUSSIA,
    ALMATY,
    person('Karim Massimov'),
    person('Karim Masimov', { country: 'KAZ' }),
    person('K. Massimov', { country: 'KAZ' }),
    person('Massimov', { country: 'KAZ' }),
    person('Massimov'),
    person('Kairat Massimov', { country: 'RUS' }),
    person('Karim Kazhimovich Massimov', { gender: 'male' }),
    person('Karim Massimov', { country: 'RUS', gender: 'female' }),
    { type: 'Organization', name: 'National Security Committee', country: 'KAZ', sector: 'GOV' },
    { type: 'Organization', name: 'NSC', country: 'KAZ' },
    { type: 'Organization', name: 'National Security Committee', aliases: ['NSC'] },
    { type: 'Organization', name: 'Zeta Steel', aliases: ['Zeta'] },
    { type: 'Organization', name: 'Zeta' },
    { type: 'Group', name: 'protesters', country: 'KAZ', sector: 'OPP' },
    { type: 'Group', name: 'several officials' },
    { type: 'Place', name: 'Strelsau' },
    { type: 'Place', name: 'Strelsau', country: 'RUS' },
  ];
  const texts = [
    '',
    'One two three four five six seven.',
    'One two three four five six seven eight.',
    'Other words entirely, all of them.',
  ];
  const at = fc.nat({ max: 3 });
  const some = fc.array(at, { maxLength: 2 });
  const event: fc.Arbitrary<StoryEvent> = fc.record(
    {
      type: fc.constantFrom('ARRESTED', 'CRITICIZED', 'MET_WITH', 'SENT_TROOPS_TO'),
      agents: some,
      targets: some,
      date: fc.constantFrom('2022-01-08', '2022-01-07', '2022-01', '2022', '2021-12-31'),
      basis: fc.constantFrom('stated', 'publication'),
      modality: fc.constantFrom('happened', 'ordered', 'alleged'),
      place: at,
      negated: fc.boolean(),
      guessed: fc.boolean(),
      about: fc.nat({ max: 2 }),
      speaker: at,
      confidence: fc.constantFrom(0.5, 0.9),
    },
    { requiredKeys: ['type'] },
  );
  const state = fc.record(
    {
      subject: at,
      object: at,
      title: fc.constantFrom('head', 'President'),
      current: fc.boolean(),
      from: fc.constantFrom('2019', '2020-05'),
      to: fc.constantFrom('2021', '2022-01-05'),
    },
    { requiredKeys: ['subject', 'object'] },
  );
  const story = (key: string): fc.Arbitrary<StoredArticle> =>
    fc
      .record(
        {
          text: fc.constantFrom(...texts),
          publishedAt: fc.constantFrom('2022-01-08', '2022-01-09'),
          entities: fc.array(fc.constantFrom(...cast), { minLength: 1, maxLength: 4 }),
          events: fc.array(event, { maxLength: 3 }),
          states: fc.array(state, { maxLength: 2 }),
        },
        { requiredKeys: ['entities'] },
      )
      .map((parts) => storedOf({ key, ...parts }));
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
  const corpus = fc.tuple(...keys.map(story));

  async function importAll(articles: readonly StoredArticle[]): Promise<MemoryStore> {
    const store = emptyStore();
    await change(store, articles);
    return store;
  }

  it('whatever the order, the batches, what stood there before and what came and went', async () => {
    const step = fc.record({ article: fc.nat(keys.length - 1), old: fc.boolean(), retire: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        corpus,
        corpus,
        fc.array(step, { maxLength: 10 }),
        fc.nat(),
        async (wanted, old, steps, seed) => {
          const expected = (await importAll(wanted)).view();
          const store = emptyStore();
          for (const { article, old: isOld, retire } of steps) {
            const one = (isOld ? old : wanted)[article] as StoredArticle;
            if (retire) await change(store, [], [one.article.id]);
            else await change(store, [one]);
          }
          const order = wanted.toSorted(
            (a, b) =>
              ((a.article.id.charCodeAt(8) * (seed + 7)) % 11) - ((b.article.id.charCodeAt(8) * (seed + 7)) % 11),
          );
          const cut = seed % order.length;
          await change(store, order.slice(0, cut));
          for (const one of order.slice(cut)) await change(store, [one]);
          expect(store.view()).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('writing a change twice, or an article again, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (articles) => {
        const store = await importAll(articles);
        const before = store.view();
        const again = await resolver.resolve({ articles: articles.slice(0, 2), retired: [] }, store.index);
        store.write(again);
        store.write(again);
        expect(store.view()).toEqual(before);
        expect(again.retiredActors.concat(again.retiredEdges as never)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('rebuilding it from the reports in the store gives it again', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (articles) => {
        const store = await importAll(articles);
        const before = store.view();
        store.clearView();
        for (const one of articles) await change(store, [one]);
        expect(store.view()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('retiring all of it leaves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (articles) => {
        const store = await importAll(articles);
        for (const { article } of articles) await change(store, [], [article.id]);
        expect(store.view()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('every end of every edge is there, and every fact has evidence', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (articles) => {
        const store = await importAll(articles);
        const actors = new Set(store.actors().map(({ id }) => id));
        const events = new Set(store.events().map(({ id }) => id));
        for (const { roles, statements, evidence } of store.events()) {
          for (const { id, kind } of roles) expect(kind === 'event' ? events : actors).toContain(id);
          for (const { actorId } of statements) expect(actors).toContain(actorId);
          expect(evidence.length).toBeGreaterThan(0);
        }
        for (const { source, target } of store.edges())
          expect([...actors]).toEqual(expect.arrayContaining([source, target]));
        for (const { actorId } of store.mentions()) expect(actors).toContain(actorId);
        expect(store.mentions().length > 0).toBe(actors.size > 0);
      }),
      { numRuns: 60 },
    );
  });
});
