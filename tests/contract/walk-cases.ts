import type { Page } from '../../src/store/graph-store.ts';
import { type QuestionCase, row } from './question-case.ts';

/** What lists that can be sorted ask without a filter. */
const EVERYTHING: Readonly<Record<string, object>> = {
  actors: { types: [], text: null, countryCode: null, minArticles: 0 },
  'actors-where': { types: [], partners: [], alternatives: [[]] },
  events: { types: [], modalities: [], polarities: [], from: null, to: null, minConfidence: 0, minSources: 0 },
  'events-where': { actors: [], linked: false, alternatives: [[]] },
  articles: { publisher: null, from: null, to: null, text: null },
  'articles-where': { mentions: [], linked: false, alternatives: [[]] },
};

const KAZAKHSTAN = 'country:KAZ';
const POLICE = 'group:KAZ-COP';
const KNB = 'organization:knb';
const MASSIMOV = 'person:massimov';
const PUTIN = 'person:putin';
const TOKAYEV = 'person:tokayev';
const ARREST = 'event:arrest';
const DENIAL = 'event:denial';
const MEETING = 'event:meeting';

/** Each list by each of its orders: the ids, forward. */
const ORDERS: readonly (readonly [list: string, order: string, ids: readonly string[]])[] = [
  ['actors', 'article_count', [KAZAKHSTAN, MASSIMOV, TOKAYEV, KNB, PUTIN, POLICE]],
  ['actors', 'event_count', [TOKAYEV, KAZAKHSTAN, POLICE, KNB, MASSIMOV, PUTIN]],
  ['actors', 'name', [MASSIMOV, TOKAYEV, KAZAKHSTAN, KNB, POLICE, PUTIN]],
  ['actors', 'id', [KAZAKHSTAN, POLICE, KNB, MASSIMOV, PUTIN, TOKAYEV]],
  ['events', 'date_desc', [ARREST, MEETING, DENIAL]],
  ['events', 'date_asc', [MEETING, ARREST, DENIAL]],
  ['events', 'article_count', [ARREST, DENIAL, MEETING]],
  ['events', 'source_count', [MEETING, ARREST, DENIAL]],
  ['events', 'confidence', [ARREST, MEETING, DENIAL]],
  ['articles', 'published_desc', ['article:2', 'article:1', 'article:3']],
  ['articles', 'published_asc', ['article:1', 'article:2', 'article:3']],
];

function list(question: string, order: string, ids: readonly string[], page?: Page): QuestionCase {
  const rows = ids.map((id) => [id]);
  return { ...row(question, { ...EVERYTHING[question], order }, 'id', rows), ...(page ? { page } : {}) };
}

const SORTED: readonly QuestionCase[] = ORDERS.flatMap(([name, order, ids]) =>
  [name, `${name}-where`].flatMap((question) => [
    list(question, order, ids),
    list(question, order, ids.toReversed(), { limit: 9, backward: true }),
  ]),
);

/** Lists by each of their orders, forward and back, and back from a row. */
export const WALK_CASES: readonly QuestionCase[] = [
  ...SORTED,
  list('actors', 'name', [TOKAYEV, MASSIMOV], { limit: 2, after: ['kazakhstan', KAZAKHSTAN], backward: true }),
  list('actors-where', 'event_count', [KNB, POLICE], { limit: 2, after: [1, MASSIMOV], backward: true }),
  list('events', 'confidence', [ARREST], { limit: 2, after: [0.5, MEETING], backward: true }),
  list('events-where', 'date_asc', [MEETING], { limit: 2, after: ['2022-01-08', ARREST], backward: true }),
  list('events', 'date_asc', [DENIAL], { limit: 1, backward: true }),
  list('articles', 'published_asc', ['article:1'], {
    ...{ limit: 2, after: ['2022-01-09T10:00:00Z', 'article:2'], backward: true },
  }),
  row('actors', { ...EVERYTHING.actors, types: ['Country', 'Place'], order: 'event_count' }, 'id sortValue', [
    ['city:almaty-KAZ', 1],
    [KAZAKHSTAN, 1],
  ]),
  row('actors', { ...EVERYTHING.actors, types: ['Place'], order: 'name' }, 'id sortValue', [
    ['city:almaty-KAZ', 'almaty'],
  ]),
  row('events', { ...EVERYTHING.events, order: 'date_asc' }, 'id sortValue', [
    [MEETING, '2022-01'],
    [ARREST, '2022-01-08'],
    [DENIAL, '~'],
  ]),
  row(
    'events-of',
    {
      ...{ ids: [TOKAYEV], roles: [], types: [], modalities: [], polarities: [] },
      limit: 1,
      after: null,
      backward: true,
    },
    'id sortValue',
    [[DENIAL, '']],
  ),
  row(
    'articles-of',
    { ids: [MASSIMOV], limit: 5, after: ['2022-01-08', 'article:1'], backward: true },
    'id sortValue',
    [['article:2', '2022-01-09T10:00:00Z']],
  ),
  row(
    'relations-of',
    { ids: [TOKAYEV], direction: 'both', types: [], symmetric: [], limit: 1, after: null, backward: true },
    'type sortValue',
    [['HOLDS_OFFICE', 1]],
  ),
  { ...row('judgements', { withdrawn: true }, 'id', [['judgement:same']]), page: { limit: 1, backward: true } },
  {
    ...row('doubts', {}, 'first sortValue', [[MASSIMOV, 0.5]]),
    page: { limit: 1, after: [0.4, 'a|b'], backward: true },
  },
];
