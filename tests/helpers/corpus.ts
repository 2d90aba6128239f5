import fc from 'fast-check';
import type { StoredArticle } from '../../src/types.ts';
import { type StoryEntity, type StoryEvent, storedOf } from './story.ts';

const KAZAKHSTAN: StoryEntity = { type: 'Country', name: 'Kazakhstan', knowledge: 'country:KAZ', country: 'KAZ' };
const RUSSIA: StoryEntity = { type: 'Country', name: 'Russia', knowledge: 'country:RUS', country: 'RUS' };
const ALMATY: StoryEntity = { type: 'Place', name: 'Almaty', knowledge: 'city:almaty-KAZ', country: 'KAZ' };
const person = (name: string, more: Partial<StoryEntity> = {}): StoryEntity => ({ type: 'Person', name, ...more });

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
/** Keys of the articles of a corpus. */
export const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Six articles in which a few names, alike and unlike, do this and that. */
export const corpus = fc.tuple(...keys.map(story));
