import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import type { StateNode } from '../../src/types.ts';
import { createMemoryStore, type MemoryStore } from '../helpers/memory-store.ts';
import { type StoryState, storedOf } from '../helpers/story.ts';

const ontology = loadOntology();
const resolver = createResolver({ knowledge: loadKnowledge(), ontology });

/** What one article of a day says of an office: `[day, holder, more of the state]`. */
type Telling = readonly [day: string, holder: string, more?: Partial<StoryState>];

const said = ([day, holder, more]: Telling, at: number) =>
  storedOf({
    key: `${at} ${day} ${holder}`,
    publishedAt: day,
    entities: [
      { type: 'Person', name: holder },
      { type: 'Country', name: 'Liberia', knowledge: 'country:LBR', country: 'LBR' },
    ],
    states: [{ subject: 0, object: 1, title: 'president', ...more }],
  });

async function storeAfter(tellings: readonly Telling[], order: readonly number[]): Promise<MemoryStore> {
  const store = createMemoryStore(() => false);
  const articles = tellings.map(said);
  for (const at of order) {
    const article = articles[at];
    if (article) store.write(await resolver.resolve({ articles: [article], retired: [] }, store.index));
  }
  return store;
}

const inOrder = (tellings: readonly Telling[]): readonly number[] => tellings.map((_, at) => at);

/** `title: current until to`, the surname of whoever holds it, in the order of their names. */
function told(store: MemoryStore): readonly string[] {
  const names = new Map(store.actors().map(({ id, name }) => [id, name]));
  return store
    .states()
    .map(({ holder, current, to, closedBy }: StateNode) =>
      [
        names.get(holder),
        current ? 'holds it' : 'held it',
        to ? `until ${to}` : '',
        closedBy ? names.get(closedBy) : '',
      ]
        .filter(Boolean)
        .join(' '),
    )
    .sort();
}

describe('a successor', () => {
  it.each<readonly [string, readonly Telling[], readonly string[]]>([
    [
      'closes the office of the predecessor on the day it began',
      [
        ['2017-05-01', 'Amara Kollie'],
        ['2018-02-01', 'Boima Togba', { from: '2018-01-22' }],
      ],
      ['Amara Kollie held it until 2018-01-22 Boima Togba', 'Boima Togba holds it'],
    ],
    [
      'closes it on the first day on which a text has him in office, where none says since when',
      [
        ['2018-03-05', 'Boima Togba'],
        ['2017-05-01', 'Amara Kollie'],
        ['2018-02-01', 'Boima Togba'],
      ],
      ['Amara Kollie held it until 2018-02-01 Boima Togba', 'Boima Togba holds it'],
    ],
    [
      'leaves an end alone that a text gives',
      [
        ['2018-02-01', 'Boima Togba', { from: '2018-01-22' }],
        ['2018-02-02', 'Amara Kollie', { current: false, to: '2018-01-21' }],
      ],
      ['Amara Kollie held it until 2018-01-21', 'Boima Togba holds it'],
    ],
    [
      'is none where later texts still have the other in office: both are told',
      [
        ['2017-05-01', 'Amara Kollie'],
        ['2018-02-01', 'Boima Togba', { from: '2018-01-22' }],
        ['2018-02-03', 'Amara Kollie'],
      ],
      ['Amara Kollie holds it', 'Boima Togba holds it'],
    ],
    [
      'is none in another office, or in one that many hold',
      [
        ['2017-05-01', 'Amara Kollie', { title: 'senator' }],
        ['2018-02-01', 'Boima Togba', { title: 'senator' }],
        ['2019-02-01', 'Fatu Gray', { title: 'prime minister' }],
      ],
      ['Amara Kollie holds it', 'Boima Togba holds it', 'Fatu Gray holds it'],
    ],
    [
      'closes one office after the other',
      [
        ['2003-01-01', 'Amara Kollie'],
        ['2007-01-01', 'Boima Togba', { from: '2006-01-16' }],
        ['2019-01-01', 'Fatu Gray', { from: '2018-01-22' }],
      ],
      [
        'Amara Kollie held it until 2006-01-16 Boima Togba',
        'Boima Togba held it until 2018-01-22 Fatu Gray',
        'Fatu Gray holds it',
      ],
    ],
  ])('%s', async (_, tellings, expected) => {
    expect(told(await storeAfter(tellings, inOrder(tellings)))).toEqual(expected);
  });

  it('opens the office again when the article that tells of him goes', async () => {
    const tellings: readonly Telling[] = [
      ['2017-05-01', 'Amara Kollie'],
      ['2018-02-01', 'Boima Togba'],
    ];
    const store = await storeAfter(tellings, [0, 1]);
    const before = (await storeAfter(tellings, [0])).view();
    const [, second] = store.articles();
    store.write(await resolver.resolve({ articles: [], retired: [second?.article.id ?? ''] }, store.index));
    expect(store.view()).toEqual(before);
  });

  it('is the same one in whatever order the articles come', async () => {
    const telling = fc.tuple(
      fc.constantFrom('2016-01-01', '2017-01-01', '2018-01-01', '2019-01-01'),
      fc.constantFrom('Amara Kollie', 'Boima Togba', 'Fatu Gray'),
      fc.constantFrom<Partial<StoryState>>(
        {},
        { from: '2017-06' },
        { from: '2018' },
        { current: false },
        { to: '2018-05', current: false },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(telling, { minLength: 2, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        async (all, numbers) => {
          const expected = (await storeAfter(all, inOrder(all))).view();
          const shuffled = inOrder(all)
            .map((at) => [numbers.next().value as number, at] as const)
            .sort(([a], [b]) => a - b)
            .map(([, at]) => at);
          expect((await storeAfter(all, shuffled)).view()).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});
