import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { Judgement, StoredArticle } from '../../src/types.ts';
import { corpus, keys } from '../helpers/corpus.ts';
import { choice, judgementsOf } from '../helpers/judged.ts';
import { createMemoryStore, type MemoryStore } from '../helpers/memory-store.ts';

const ontology = loadOntology();
const resolver = createResolver({ knowledge: loadKnowledge(), ontology });

type Step =
  | { readonly articles: readonly StoredArticle[] }
  | { readonly retired: string }
  | { readonly judgement: Judgement };

async function storeAfter(steps: readonly Step[]): Promise<MemoryStore> {
  const store = createMemoryStore((type) => ontology.events.get(type)?.symmetric ?? false);
  for (const step of steps) {
    const articles = 'articles' in step ? step.articles : [];
    const retired = 'retired' in step ? [step.retired] : [];
    const judgements = 'judgement' in step ? [step.judgement] : [];
    store.write(await resolver.resolve({ articles, retired, judgements }, store.index));
  }
  return store;
}

describe('judgements and articles in any order', () => {
  it('give one view', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(choice, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        async (articles, choices, numbers) => {
          const judgements = judgementsOf(choices, articles);
          const steps: readonly Step[] = [
            ...articles.map((article) => ({ articles: [article] })),
            ...judgements.map((judgement) => ({ judgement })),
          ];
          const expected = (await storeAfter([{ articles }, ...judgements.map((judgement) => ({ judgement }))])).view();
          const ranks = steps.map(() => numbers.next().value as number);
          const shuffled = steps.map((step, at) => [ranks[at] ?? 0, step] as const).sort(([a], [b]) => a - b);
          expect((await storeAfter(shuffled.map(([, step]) => step))).view()).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are as if they had never been where all are withdrawn, and an article came and went meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(choice, { minLength: 1, maxLength: 3 }),
        fc.nat({ max: keys.length - 1 }),
        async (articles, choices, again) => {
          const expected = (await storeAfter([{ articles }])).view();
          const judgements = judgementsOf(choices, articles);
          const one = articles[again] as StoredArticle;
          const steps: readonly Step[] = [
            { articles },
            ...judgements.map((judgement) => ({ judgement })),
            { retired: one.article.id },
            { articles: [one] },
            ...judgements.map((judgement) => ({
              judgement: { ...judgement, withdrawnAt: '2022-03-01T00:00:00.000Z' },
            })),
          ];
          expect((await storeAfter(steps)).view()).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});
