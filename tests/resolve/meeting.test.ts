import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { StoredArticle } from '../../src/types.ts';
import { createMemoryStore, type MemoryStore } from '../helpers/memory-store.ts';
import { type Story, type StoryEntity, storedOf } from '../helpers/story.ts';

const ontology = loadOntology();
const resolver = createResolver({ knowledge: loadKnowledge(), ontology });

const KAZAKHSTAN: StoryEntity = { type: 'Country', name: 'Kazakhstan', knowledge: 'country:KAZ', country: 'KAZ' };
const OMAROVA: StoryEntity = { type: 'Person', name: 'Asel Omarova', country: 'KAZ' };
const BEKOV: StoryEntity = { type: 'Person', name: 'Daniyar Bekov', country: 'KAZ' };
const WIRE =
  'The lawyer was led away on Saturday morning after a search of her office that took four hours, neighbors said.';
const OTHER = 'Nobody had expected it: colleagues spoke of a quiet week, and the court was closed for the holidays.';

async function storeOf(stories: readonly Story[]): Promise<MemoryStore> {
  const store = createMemoryStore((type) => ontology.events.get(type)?.symmetric ?? false);
  const articles: readonly StoredArticle[] = stories.map(storedOf);
  for (const one of articles) store.write(await resolver.resolve({ articles: [one], retired: [] }, store.index));
  return store;
}

function arrest(key: string, more: { readonly date?: string; readonly text?: string } = {}): Story {
  const { date = '2022-01-08', text = `${key} ${OTHER}` } = more;
  const events = [{ type: 'ARRESTED', agents: [0], targets: [1], date }];
  return { key, text, publishedAt: date, entities: [KAZAKHSTAN, OMAROVA], events };
}

describe('events of several articles', () => {
  const cases: readonly (readonly [string, readonly Story[], readonly (readonly [number, number])[]])[] = [
    ['two texts of their own', [arrest('a', { text: WIRE }), arrest('b', { text: OTHER })], [[2, 2]]],
    ['two copies of one text', [arrest('a', { text: WIRE }), arrest('b', { text: `${WIRE} It is so.` })], [[2, 1]]],
    [
      'two copies and a text of its own',
      [arrest('a', { text: WIRE }), arrest('b', { text: WIRE }), arrest('c', { text: OTHER })],
      [[3, 2]],
    ],
    [
      'two days',
      [arrest('a', { text: WIRE }), arrest('b', { text: OTHER, date: '2022-03-01' })],
      [
        [1, 1],
        [1, 1],
      ],
    ],
    ['a day and its month', [arrest('a', { text: WIRE }), arrest('b', { text: OTHER, date: '2022-01' })], [[2, 2]]],
  ];
  it.each(cases)('%s: articles and independent texts', async (_, stories, expected) => {
    const found = (await storeOf(stories)).events().map(({ articleCount, sourceCount }) => [articleCount, sourceCount]);
    expect(found.sort()).toEqual(expected);
  });

  it.each([
    [['2022-03-02', '2022-03-01T09:00:00Z'], '2022-03-01T09:00:00Z'],
    [[undefined, '2022-03-02'], '2022-03-02'],
    [[undefined, undefined], undefined],
  ] as const)('published %j: first reported %j', async ([a, b], expected) => {
    const dated = ({ publishedAt: _, ...story }: Story, publishedAt?: string): Story =>
      publishedAt ? { ...story, publishedAt } : story;
    const told = [dated(arrest('a', { text: WIRE }), a), dated(arrest('b', { text: OTHER }), b)];
    const found = (await storeOf(told)).events().map(({ firstReported }) => firstReported);
    expect(found).toEqual([expected]);
  });
});

describe('states of several articles', () => {
  const office = (key: string, holder: StoryEntity, more: object): Story => ({
    key,
    publishedAt: key === 'a' ? '2021-05-01' : '2022-02-01',
    entities: [holder, KAZAKHSTAN],
    states: [{ subject: 0, object: 1, title: 'minister', ...more }],
  });

  it('one office of one person is one state, with the evidence of both and what each tells of its time', async () => {
    const told = [office('a', OMAROVA, { from: '2019' }), office('b', OMAROVA, { to: '2022-01-05', current: false })];
    const states = (await storeOf(told)).states();
    expect(states).toHaveLength(1);
    expect(states[0]).toMatchObject({ title: 'minister', from: '2019', to: '2022-01-05', current: false });
    expect(states[0]?.evidence).toHaveLength(2);
  });

  it('two who are said to hold one office stand side by side, each with its source', async () => {
    const told = [office('a', OMAROVA, { current: true }), office('b', BEKOV, { current: true })];
    const states = (await storeOf(told)).states();
    expect(states.map(({ evidence }) => new Set(evidence.map(({ articleId }) => articleId)).size)).toEqual([1, 1]);
    expect(new Set(states.map(({ holder }) => holder)).size).toBe(2);
  });
});
