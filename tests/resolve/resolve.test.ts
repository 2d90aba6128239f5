import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { StoredArticle } from '../../src/types.ts';
import { corpus, keys } from '../helpers/corpus.ts';
import { createMemoryStore, type MemoryStore } from '../helpers/memory-store.ts';

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

describe('the view is a function of the set of reports', () => {
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
