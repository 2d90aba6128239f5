import { type QuestionCase, row } from './question-case.ts';

const ALL_COUNTED = {
  ...{ actors: [], eventTypes: [], families: [], modalities: [], polarities: [], from: null, to: null, limit: 100 },
  ...{ minConfidence: 0, minSources: 0, countries: [], publishers: [], knownBy: null },
};
const BY_NOTHING = { first: 'none', firstLength: 0, second: 'none', secondLength: 0 };
const COUNT_COLUMNS = 'first second total scored goldstein';
const ANY_WALK = { types: [], minSources: 0, from: null, to: null };
const ANY_PAIR = { eventTypes: [], modalities: [], polarities: [] };

/** What the fixture answers when it is walked, counted, searched, and asked as of a day. */
export const ANALYSIS_CASES: readonly QuestionCase[] = [
  row(
    'neighbours',
    { ids: ['person:tokayev', 'city:almaty-KAZ'], ...ANY_WALK, direction: 'both', limit: 10 },
    'actorId source type target',
    [
      ['city:almaty-KAZ', 'country:KAZ', 'MOBILIZED_FORCES', 'city:almaty-KAZ'],
      ['city:almaty-KAZ', 'country:KAZ', 'MOBILIZED_FORCES', 'city:almaty-KAZ'],
      ['person:tokayev', 'person:putin', 'MET_WITH', 'person:tokayev'],
      ['person:tokayev', 'person:tokayev', 'HOLDS_OFFICE', 'country:KAZ'],
    ],
  ),
  row(
    'neighbours',
    { ids: ['person:tokayev'], ...ANY_WALK, types: ['HOLDS_OFFICE'], direction: 'both', limit: 1 },
    'target',
    [['country:KAZ']],
  ),
  ...[
    [{ direction: 'out' }, ['MET_WITH', 'HOLDS_OFFICE']],
    [{ direction: 'in' }, ['MET_WITH']],
    [{ minSources: 2 }, ['MET_WITH']],
    [{ from: '2030' }, ['HOLDS_OFFICE']],
  ].map(([filter, types]) => {
    const parameters = { ids: ['person:tokayev'], ...ANY_WALK, direction: 'both', limit: 9, ...(filter as object) };
    return row(
      'neighbours',
      parameters,
      'type',
      (types as readonly string[]).map((type) => [type]),
    );
  }),
  ...[
    [{}, ['ARRESTED', 'HOLDS_OFFICE']],
    [{ from: '2022-01-08', to: '2022-01-08' }, ['ARRESTED']],
    [{ from: '2022', to: '2022-12-31' }, ['ARRESTED', 'HOLDS_OFFICE']],
    [{ to: '2022-01-07' }, ['HOLDS_OFFICE']],
    [{ types: ['HOLDS_OFFICE'] }, ['HOLDS_OFFICE']],
    [{ minSources: 2 }, []],
  ].map(([filter, types]) => {
    const ids = ['person:massimov', 'country:KAZ', 'organization:knb'];
    const parameters = { ids, ...ANY_WALK, limit: 9, ...(filter as object) };
    return row(
      'relations-among',
      parameters,
      'type',
      (types as readonly string[]).map((type) => [type]),
    );
  }),
  ...[
    ['person:tokayev', '2022-01-08', []],
    ['person:tokayev', '2022-01-09', ['MET_WITH', 'HOLDS_OFFICE']],
    ['person:massimov', '2022-01-07', []],
    ['person:massimov', '2022-01-08', ['ARRESTED', 'HOLDS_OFFICE']],
  ].map(([id, day, types]) => {
    const parameters = { ids: [id], ...ANY_WALK, knownBy: `${day}T23:59:59.999Z`, direction: 'both', limit: 9 };
    return row(
      'neighbours-known',
      parameters,
      'type',
      (types as readonly string[]).map((type) => [type]),
    );
  }),
  ...[
    ['2022-01-07', []],
    ['2022-01-08', ['person:massimov', 'organization:knb']],
    ['2022-01-09', ['person:massimov', 'organization:knb', 'country:KAZ']],
  ].map(([day, targets]) => {
    const ids = ['person:massimov', 'country:KAZ', 'organization:knb', 'person:tokayev'];
    const parameters = { ids, ...ANY_WALK, knownBy: `${day}T23:59:59.999Z`, limit: 9 };
    return row(
      'relations-among-known',
      parameters,
      'target',
      (targets as readonly string[]).map((target) => [target]),
    );
  }),
  row('links', { ...ANY_WALK, beyond: '', limit: 3 }, 'id type targets weights', [
    ['city:almaty-KAZ', 'Place', [], []],
    ['country:KAZ', 'Country', ['city:almaty-KAZ', 'city:almaty-KAZ', 'person:massimov'], [1, 1, 1]],
    ['group:KAZ-COP', 'Group', [], []],
  ]),
  row('links', { ...ANY_WALK, minSources: 2, beyond: 'person:massimov', limit: 10 }, 'id targets weights', [
    ['person:putin', ['person:tokayev'], [2]],
    ['person:tokayev', [], []],
  ]),
  row(
    'links',
    { ...ANY_WALK, types: ['ARRESTED'], from: '2022-01', to: '2022-01-31', beyond: 'a', limit: 2 },
    'id targets',
    [
      ['city:almaty-KAZ', []],
      ['country:KAZ', ['person:massimov']],
    ],
  ),
  row('events-between', { first: 'city:almaty-KAZ', second: 'person:massimov', ...ANY_PAIR }, 'id type', [
    ['event:arrest', 'ARRESTED'],
  ]),
  row('events-between', { first: 'person:tokayev', second: 'organization:knb', ...ANY_PAIR }, 'id', [['event:denial']]),
  row(
    'events-between',
    { first: 'person:tokayev', second: 'organization:knb', ...ANY_PAIR, modalities: ['happened'] },
    'id',
    [],
  ),
  row('events-between-count', { first: 'person:putin', second: 'person:tokayev', ...ANY_PAIR }, 'total', [[1]]),
  row('articles-between', { first: 'country:KAZ', second: 'person:tokayev' }, 'id', [['article:2'], ['article:1']]),
  row('articles-between', { first: 'city:almaty-KAZ', second: 'person:putin' }, 'id', []),
  row('articles-between-count', { first: 'country:KAZ', second: 'person:tokayev' }, 'total', [[2]]),
  row('between-both', { first: 'person:massimov', second: 'person:tokayev', types: [], limit: 5 }, 'id', [
    ['country:KAZ'],
  ]),
  row(
    'between-both',
    { first: 'person:massimov', second: 'person:tokayev', types: ['HOLDS_OFFICE'], limit: 5 },
    'id',
    [],
  ),
  row('statistics-kinds', {}, 'people organizations countries groups evidence statements', [[3, 1, 1, 1, 6, 2]]),
  row('statistics-span', {}, 'firstEvent lastEvent firstArticle lastArticle publishers', [
    ['2022-01', '2022-01-08', '2022-01-08', '2022-01-09T10:00:00Z', 2],
  ]),
  ...(
    [
      [{}, ['state:president', 'state:head']],
      [{ certain: true }, ['state:president', 'state:head']],
      [{ certain: true, firstDay: '2022-01-04', lastDay: '2022-01-04' }, ['state:president']],
      [{ certain: true, firstDay: '2022-01-01', lastDay: '2022-01-31' }, ['state:president', 'state:head']],
      [{ firstDay: '2018-01-01', lastDay: '2018-12-31' }, ['state:head']],
      [{ firstDay: '2022-01-06', lastDay: '2022-01-06' }, ['state:president']],
      [{ certain: true, firstDay: '2022-01-10', lastDay: '2022-01-10' }, []],
      [{ actors: ['organization:knb'] }, ['state:head']],
      [{ types: ['MEMBER_OF'] }, []],
      [{ limit: 1 }, ['state:president']],
    ] as const
  ).map(([filter, ids]) => {
    const day = { firstDay: '2022-01-05', lastDay: '2022-01-05', certain: false };
    const parameters = { ...day, actors: [], types: [], limit: 9, ...filter };
    return row(
      'states-on',
      parameters,
      'id',
      ids.map((id) => [id]),
    );
  }),
  row('events-known', { ...ALL_COUNTED, knownBy: '2022-01-08' }, 'id type date', [
    ['event:arrest', 'ARRESTED', '2022-01-08'],
    ['event:denial', 'ARRESTED', null],
  ]),
  row('events-known', { ...ALL_COUNTED, actors: ['person:tokayev'], knownBy: '2022-01-31', limit: 1 }, 'id', [
    ['event:meeting'],
  ]),
  row('event-counts', { ...ALL_COUNTED, ...BY_NOTHING }, COUNT_COLUMNS, [[null, null, 3, 1, -5]]),
  row(
    'event-counts',
    { ...ALL_COUNTED, first: 'type', firstLength: 0, second: 'date', secondLength: 7 },
    COUNT_COLUMNS,
    [
      ['ARRESTED', null, 1, 0, 0],
      ['ARRESTED', '2022-01', 1, 1, -5],
      ['MET_WITH', '2022-01', 1, 0, 0],
    ],
  ),
  row(
    'event-counts',
    { ...ALL_COUNTED, first: 'date', firstLength: 10, second: 'family', secondLength: 0 },
    'first second total',
    [
      [null, null, 2],
      ['2022-01-08', 'COERCE', 1],
    ],
  ),
  ...[
    [{ actors: ['city:almaty-KAZ', 'country:KAZ'] }, 1],
    [{ actors: ['person:tokayev'] }, 2],
    [{ eventTypes: ['MET_WITH'] }, 1],
    [{ families: ['COERCE'] }, 1],
    [{ modalities: ['happened'] }, 2],
    [{ polarities: ['negated'] }, 1],
    [{ from: '2022-01-08' }, 2],
    [{ to: '2021' }, 0],
    [{ minConfidence: 0.9 }, 1],
    [{ minSources: 2 }, 1],
    [{ countries: ['KAZ'] }, 2],
    [{ publishers: ['Steppe Courier'] }, 2],
    [{ publishers: ['Seed Wire'], knownBy: '2022-01-07' }, 0],
    [{ knownBy: '2022-01-08' }, 2],
  ].map(([filter, total]) => {
    const parameters = { ...ALL_COUNTED, ...BY_NOTHING, ...(filter as object) };
    return row('event-counts', parameters, 'total', total === 0 ? [] : [[total]]);
  }),
  row(
    'event-counts-by-one',
    { ...ALL_COUNTED, types: ['AGENT', 'TARGET', 'THIRD'], first: 'id', second: 'none', secondLength: 0 },
    COUNT_COLUMNS,
    [
      ['person:tokayev', null, 2, 0, 0],
      ['country:KAZ', null, 1, 1, -5],
      ['group:KAZ-COP', null, 1, 0, 0],
      ['organization:knb', null, 1, 0, 0],
      ['person:massimov', null, 1, 1, -5],
      ['person:putin', null, 1, 0, 0],
    ],
  ),
  row(
    'event-counts-by-one',
    { ...ALL_COUNTED, types: ['AGENT', 'TARGET', 'PLACE'], first: 'country', second: 'type', secondLength: 0 },
    'first second total',
    [
      ['KAZ', 'ARRESTED', 2],
      [null, 'ARRESTED', 1],
      [null, 'MET_WITH', 1],
    ],
  ),
  row(
    'event-counts-by-one',
    { ...ALL_COUNTED, types: ['REPORTS'], first: 'publisher', second: 'date', secondLength: 4, limit: 2 },
    'first second total',
    [
      ['Steppe Courier', '2022', 2],
      ['Seed Wire', null, 1],
    ],
  ),
  row(
    'event-counts-by-two',
    { ...ALL_COUNTED, first: 'id', firstLinks: ['AGENT'], second: 'id', secondLinks: ['TARGET'] },
    COUNT_COLUMNS,
    [
      ['country:KAZ', 'person:massimov', 1, 1, -5],
      ['organization:knb', 'person:tokayev', 1, 0, 0],
    ],
  ),
  row(
    'event-counts-by-two',
    { ...ALL_COUNTED, first: 'publisher', firstLinks: ['REPORTS'], second: 'country', secondLinks: ['AGENT'] },
    'first second total',
    [
      ['Seed Wire', 'KAZ', 2],
      ['Steppe Courier', null, 1],
      ['Steppe Courier', 'KAZ', 1],
    ],
  ),
  row(
    'search',
    { text: 'massimov', word: 'massimov', words: ['massimov'], kinds: ['actor', 'event', 'article'], limit: 10 },
    'kind id name aliases score',
    [
      ['actor', 'person:massimov', 'Karim Massimov', ['K. Massimov', 'Massimov'], 5],
      ['event', 'event:arrest', 'Kazakhstan arrested Karim Massimov', [], 3],
      ['article', 'article:1', 'Former chief “Massimov” arrested', [], 2],
    ],
  ),
  row(
    'search',
    { text: 'arrested former', word: 'arrested', words: ['arrested', 'former'], kinds: ['article'], limit: 10 },
    'id score',
    [['article:1', 1]],
  ),
  row('search', { text: 'al', word: 'al', words: ['al'], kinds: ['actor'], limit: 10 }, 'id score', [
    ['city:almaty-KAZ', 4],
    ['organization:knb', 2],
  ]),
  row('search', { text: 'arrested', word: 'arrested', words: ['arrested'], kinds: ['actor'], limit: 10 }, 'id', []),
  row(
    'search-facets',
    { word: 'massimov', words: ['massimov'], kinds: ['actor', 'event', 'article'] },
    'kind value total',
    [
      ['actor', 'Person', 1],
      ['article', 'Seed Wire', 1],
      ['event', 'ARRESTED', 1],
    ],
  ),
  row('search-facets', { word: 'al', words: ['al'], kinds: ['actor'] }, 'kind value total', [
    ['actor', 'Organization', 1],
    ['actor', 'Place', 1],
  ]),
  row('search-texts', { words: ['text'], limit: 5 }, 'id title', [
    ['article:2', 'Leaders met'],
    ['article:3', ''],
  ]),
  row('search-texts', { words: ['said', 'қазақстан'], limit: 5 }, 'id', [['article:1']]),
  row('search-texts', { words: [], limit: 5 }, 'id', []),
  row('search-texts-facets', { words: ['text'] }, 'kind value total', [
    ['text', null, 1],
    ['text', 'Steppe Courier', 1],
  ]),
  row(
    'search-near',
    { pieces: ['mass', 'imov'], kinds: ['actor', 'event', 'article'], limit: 10 },
    'kind id name aliases value articles',
    [
      ['event', 'event:arrest', 'Kazakhstan arrested Karim Massimov', [], 'ARRESTED', 2],
      ['actor', 'person:massimov', 'Karim Massimov', ['K. Massimov', 'Massimov'], 'Person', 2],
      ['article', 'article:1', 'Former chief “Massimov” arrested', [], 'Seed Wire', 1],
    ],
  ),
];
