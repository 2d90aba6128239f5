import { ANALYSIS_CASES } from './analysis-cases.ts';
import { CONDITION_CASES } from './condition-cases.ts';
import { HARD_TEXT } from './graph-fixture.ts';
import { type QuestionCase, row } from './question-case.ts';
import { WALK_CASES } from './walk-cases.ts';

const ALL_ACTORS = { types: [], text: null, countryCode: null, minArticles: 0 };
const ALL_EVENTS = { types: [], modalities: [], polarities: [], from: null, to: null, minConfidence: 0, minSources: 0 };
const ALL_ARTICLES = { publisher: null, from: null, to: null, text: null };
const ANY_EVENT = { types: [], modalities: [], polarities: [] };
const ANY_ROLE = { roles: [], types: [], modalities: [], polarities: [] };
const BOTH_WAYS = { direction: 'both', types: [], symmetric: ['MET_WITH'] };
const FIRST = { limit: 100, after: null };

const KAZAKHSTAN = [
  'country:KAZ',
  'Country',
  'Kazakhstan',
  ['Astana', 'Kazakh authorities'],
  null,
  'KAZ',
  null,
  'Q232',
  48,
  68.5,
  2,
];
const ACTOR_COLUMNS = 'id type name aliases description countryCode sector wikidata latitude longitude articleCount';

/** What the fixture answers: at least one case for each question. Every store must answer just so. */
export const QUESTION_CASES: readonly QuestionCase[] = [
  row('newest-days', {}, 'event article', [['2022-01-08', '2022-01-09T10:00:00Z']]),
  row('graph-ids', { types: ['Event'], beyond: 'event:arrest', limit: 1 }, 'id', [['event:denial']]),
  row('graph-ids', { types: ['Redirect'], beyond: '', limit: 5 }, 'id', []),
  row('graph-nodes', { types: ['Actor'], ids: ['country:KAZ', 'event:arrest'] }, 'id labels', [
    ['country:KAZ', ['Actor', 'Country']],
  ]),
  row('graph-edges', { types: ['State'], ids: ['state:head'] }, 'source type target targetLabels properties', [
    ['state:head', 'BODY', 'organization:knb', ['Actor', 'Organization'], {}],
    ['state:head', 'HOLDER', 'person:massimov', ['Actor', 'Person'], {}],
  ]),
  row('graph-edges', { types: ['Event'], ids: ['event:meeting', 'event:none'] }, 'type target properties', [
    ['AGENT', 'person:putin', { position: 1, basis: 'coreferent', wording: 'his guest' }],
    ['AGENT', 'person:tokayev', { position: 0, basis: 'stated', wording: 'Tokayev' }],
    ['IN_BLOCK', 'pair:person:putin|MET_WITH|person:tokayev', {}],
  ]),
  row('actors-by-id', { ids: ['country:KAZ', 'nobody'] }, ACTOR_COLUMNS, [KAZAKHSTAN]),
  row('actors-by-id', { ids: ['city:almaty-KAZ', 'person:putin'] }, 'id type latitude longitude', [
    ['city:almaty-KAZ', 'Place', 43.25, 77],
    ['person:putin', 'Person', null, null],
  ]),
  row('actors-by-id', { ids: [] }, 'id', []),
  row('events-by-id', { ids: ['event:arrest'] }, 'id type label date datePrecision dateBasis modality polarity', [
    [
      'event:arrest',
      'ARRESTED',
      'Kazakhstan arrested Karim Massimov',
      '2022-01-08',
      'day',
      'publication',
      'happened',
      'affirmed',
    ],
  ]),
  row(
    'events-by-id',
    { ids: ['event:arrest', 'event:denial'] },
    'background count theme cameo plover mode goldstein ploverScore confidence articleCount sourceCount',
    [
      [false, null, 'suspicion of treason', '173', 'COERCE', 'arrest', -5, -6.5, 1, 2, 1],
      [true, 4400, null, null, null, null, null, null, 0.4, 1, 1],
    ],
  ),
  row(
    'states-by-id',
    { ids: ['state:president', 'state:none'] },
    'id type label title from to asOf firstSeen office closedBy current confidence articleCount holder body',
    [
      [
        'state:president',
        'HOLDS_OFFICE',
        'Kassym-Jomart Tokayev, president of Kazakhstan',
        'president',
        '2019',
        null,
        '2022-01-09',
        '2022-01-08',
        'country:KAZ president',
        null,
        true,
        0.9,
        1,
        'person:tokayev',
        'country:KAZ',
      ],
    ],
  ),
  row(
    'articles-by-id',
    { ids: ['article:2'] },
    'id key url title publisher publishedAt dateBasis language contentHash',
    [
      [
        'article:2',
        'https://example.org/two',
        'https://example.org/two',
        'Leaders met',
        'Steppe Courier',
        '2022-01-09T10:00:00Z',
        'given',
        'en',
        'hash of https://example.org/two',
      ],
    ],
  ),
  row('article-texts', { ids: ['article:3'] }, 'id text report', [
    [
      'article:3',
      'A text.',
      '{"id":"three.txt","articleId":"article:3","entities":[],"events":[],"statements":[],"states":[],"affiliations":[],"diagnostics":[]}',
    ],
  ]),
  row('stored-articles-by-id', { ids: ['article:3', 'article:none'] }, 'id source', [['article:3', 'seeds/three.txt']]),
  row('stored-articles', {}, 'id source', [
    ['article:1', 'seeds/one.txt'],
    ['article:2', 'seeds/https://example.org/two'],
    ['article:3', 'seeds/three.txt'],
  ]),
  row('redirects', { ids: ['person:tokayev'] }, 'id to', []),
  row('actors-by-name', { names: ['massimov', 'alma ata', 'massim'] }, 'matched id type', [
    ['alma ata', 'city:almaty-KAZ', 'Place'],
    ['massimov', 'person:massimov', 'Person'],
  ]),
  row('articles-by-key', { keys: ['three.txt', 'four.txt'] }, 'id key contentHash source', [
    ['article:3', 'three.txt', 'hash of three.txt', 'seeds/three.txt'],
  ]),

  row('actors', ALL_ACTORS, 'id articleCount', [
    ['country:KAZ', 2],
    ['person:massimov', 2],
    ['person:tokayev', 2],
    ['organization:knb', 1],
    ['person:putin', 1],
    ['group:KAZ-COP', 0],
  ]),
  row('actors', { ...ALL_ACTORS, types: ['Person', 'Place'], minArticles: 1 }, 'id', [
    ['person:massimov'],
    ['person:tokayev'],
    ['city:almaty-KAZ'],
    ['person:putin'],
  ]),
  row('actors', { ...ALL_ACTORS, text: 'tokae', countryCode: null }, 'id', [['person:tokayev']]),
  row('actors', { ...ALL_ACTORS, countryCode: 'KAZ', types: ['Organization'] }, 'id', [['organization:knb']]),
  row('actors-count', ALL_ACTORS, 'total', [[6]]),
  row('actors-count', { ...ALL_ACTORS, types: ['Place'] }, 'total', [[1]]),
  row('events', ALL_EVENTS, 'id', [['event:arrest'], ['event:meeting'], ['event:denial']]),
  row('events', { ...ALL_EVENTS, types: ['ARRESTED'], polarities: ['negated'], modalities: ['alleged'] }, 'id', [
    ['event:denial'],
  ]),
  row('events', { ...ALL_EVENTS, from: '2022-01-05', to: '2022-01-07' }, 'id', [['event:meeting']]),
  row('events', { ...ALL_EVENTS, from: '2022-01-08' }, 'id', [['event:arrest'], ['event:meeting']]),
  row('events', { ...ALL_EVENTS, to: '2022-01' }, 'id', [['event:arrest'], ['event:meeting']]),
  row('events', { ...ALL_EVENTS, minConfidence: 0.9 }, 'id', [['event:arrest']]),
  row('events-count', { ...ALL_EVENTS, minSources: 2 }, 'total', [[1]]),
  row('articles', ALL_ARTICLES, 'id', [['article:2'], ['article:1'], ['article:3']]),
  row('articles', { ...ALL_ARTICLES, from: '2022-01-09', to: '2022-01-09' }, 'id', [['article:2']]),
  row('articles', { ...ALL_ARTICLES, publisher: 'Seed Wire', text: 'arrested' }, 'id', [['article:1']]),
  row('articles-count', { ...ALL_ARTICLES, publisher: 'Seed Wire' }, 'total', [[1]]),
  row('statistics', {}, 'articles actors places events states relations', [[3, 6, 1, 3, 2, 6]]),

  row('relations-of', { ids: ['country:KAZ'], ...BOTH_WAYS, ...FIRST }, 'actorId source type target status count', [
    ['country:KAZ', 'country:KAZ', 'ARRESTED', 'person:massimov', 'happened', 2],
    ['country:KAZ', 'person:tokayev', 'HOLDS_OFFICE', 'country:KAZ', 'holds', 1],
    ['country:KAZ', 'country:KAZ', 'MOBILIZED_FORCES', 'city:almaty-KAZ', 'decided', 1],
    ['country:KAZ', 'country:KAZ', 'MOBILIZED_FORCES', 'city:almaty-KAZ', 'happened', 1],
  ]),
  row('relations-of', { ids: ['person:tokayev'], ...BOTH_WAYS, direction: 'out', ...FIRST }, 'type source target', [
    ['MET_WITH', 'person:putin', 'person:tokayev'],
    ['HOLDS_OFFICE', 'person:tokayev', 'country:KAZ'],
  ]),
  row(
    'relations-of',
    { ids: ['person:massimov', 'city:almaty-KAZ'], ...BOTH_WAYS, direction: 'in', ...FIRST, limit: 1 },
    'actorId type status first last articleCount sourceCount confidence eventIds title from to current',
    [
      ['city:almaty-KAZ', 'MOBILIZED_FORCES', 'decided', null, null, 1, 1, 0.25, [], null, null, null, null],
      [
        'person:massimov',
        'ARRESTED',
        'happened',
        '2022-01-08',
        '2022-01-08',
        2,
        1,
        1,
        ['event:arrest'],
        null,
        null,
        null,
        null,
      ],
    ],
  ),
  row(
    'relations-of',
    { ids: ['person:massimov'], ...BOTH_WAYS, types: ['HOLDS_OFFICE'], ...FIRST },
    'title from to current',
    [['head', null, '2022-01-05', false]],
  ),
  row(
    'relations-of',
    { ids: ['country:KAZ'], ...BOTH_WAYS, limit: 1, after: [2, 'ARRESTED|country:KAZ|person:massimov|happened'] },
    'type',
    [['HOLDS_OFFICE']],
  ),
  row(
    'relations-of-count',
    { ids: ['country:KAZ', 'person:putin', 'group:KAZ-COP'], ...BOTH_WAYS, direction: 'in' },
    'actorId total',
    [
      ['country:KAZ', 1],
      ['person:putin', 1],
    ],
  ),
  row('events-of', { ids: ['person:tokayev', 'city:almaty-KAZ'], ...ANY_ROLE, ...FIRST }, 'actorId id', [
    ['city:almaty-KAZ', 'event:arrest'],
    ['person:tokayev', 'event:meeting'],
    ['person:tokayev', 'event:denial'],
  ]),
  row(
    'events-of',
    { ids: ['person:tokayev'], ...ANY_ROLE, roles: ['target'], polarities: ['negated'], ...FIRST },
    'id',
    [['event:denial']],
  ),
  row('events-of', { ids: ['person:tokayev'], ...ANY_ROLE, limit: 5, after: ['2022-01', 'event:meeting'] }, 'id', [
    ['event:denial'],
  ]),
  row(
    'events-of-count',
    { ids: ['person:tokayev', 'country:KAZ'], ...ANY_ROLE, modalities: ['happened'] },
    'actorId total',
    [
      ['country:KAZ', 1],
      ['person:tokayev', 1],
    ],
  ),
  row('co-actors-of', { ids: ['person:tokayev', 'country:KAZ'], ...ANY_EVENT, limit: 5 }, 'actorId id shared', [
    ['country:KAZ', 'person:massimov', 1],
    ['person:tokayev', 'group:KAZ-COP', 1],
    ['person:tokayev', 'organization:knb', 1],
    ['person:tokayev', 'person:putin', 1],
  ]),
  row(
    'co-actors-of',
    { ids: ['person:tokayev', 'person:nobody'], ...ANY_EVENT, polarities: ['affirmed'], types: ['MET_WITH'], limit: 5 },
    'id shared',
    [['person:putin', 1]],
  ),
  row('co-actors-of', { ids: ['person:tokayev'], ...ANY_EVENT, modalities: ['alleged'], limit: 1 }, 'id', [
    ['group:KAZ-COP'],
  ]),
  row('articles-of', { ids: ['person:massimov', 'person:putin'], ...FIRST }, 'actorId id', [
    ['person:massimov', 'article:2'],
    ['person:massimov', 'article:1'],
    ['person:putin', 'article:2'],
  ]),
  row('articles-of', { ids: ['person:massimov'], limit: 1, after: ['2022-01-09T10:00:00Z', 'article:2'] }, 'id', [
    ['article:1'],
  ]),
  row(
    'states-of',
    { ids: ['country:KAZ', 'person:massimov'], types: [], limit: 10 },
    'actorId id holder body current',
    [
      ['country:KAZ', 'state:president', 'person:tokayev', 'country:KAZ', true],
      ['person:massimov', 'state:head', 'person:massimov', 'organization:knb', false],
    ],
  ),
  row('mentions-of', { ids: ['person:massimov'], limit: 2 }, 'articleId actorId entityId names starts ends', [
    ['article:2', 'person:massimov', 'entity:2-15', ['named'], [15], [20]],
    ['article:1', 'person:massimov', 'entity:1-100', ['named'], [100], [105]],
  ]),
  row('statements-of', { ids: ['person:tokayev'], limit: 10 }, 'eventId actorId stance articleId quote start end in', [
    ['event:denial', 'person:tokayev', 'denies', 'article:1', 'no', 50, 55, 'title'],
  ]),
  row('roles-of', { ids: ['event:denial'] }, 'role id kind basis sector wording', [
    ['agent', 'organization:knb', 'Actor', 'stated', null, 'KNB'],
    ['target', 'person:tokayev', 'Actor', 'guessed', null, 'him'],
    ['third', 'group:KAZ-COP', 'Actor', 'controlled', null, 'police'],
    ['theme', 'event:arrest', 'Event', 'stated', null, 'the arrest'],
  ]),
  row('roles-of', { ids: ['event:arrest'] }, 'role kind sector', [
    ['agent', 'Actor', 'GOV'],
    ['target', 'Actor', null],
    ['place', 'Place', null],
  ]),
  row(
    'evidence-of',
    { ids: ['event:arrest', 'state:head'] },
    'factId articleId quote start end triggerStart triggerEnd extractor score in',
    [
      ['event:arrest', 'article:1', 'quote at 10', 10, 20, 12, 16, 'frames', 0.75, null],
      ['event:arrest', 'article:2', 'quote at 0', 0, 10, 2, 6, 'frames', 1, 'title'],
      ['state:head', 'article:1', 'quote at 30', 30, 40, 32, 36, 'frames', 0.75, null],
    ],
  ),
  row('statements-on', { ids: ['event:arrest', 'event:denial'] }, 'eventId actorId stance', [
    ['event:arrest', 'country:KAZ', 'asserts'],
    ['event:denial', 'person:tokayev', 'denies'],
  ]),
  row('events-in', { ids: ['article:1', 'article:2'], limit: 2 }, 'articleId id', [
    ['article:1', 'event:arrest'],
    ['article:1', 'event:denial'],
    ['article:2', 'event:arrest'],
    ['article:2', 'event:meeting'],
  ]),
  row('mentions-in', { ids: ['article:1'], limit: 3 }, 'actorId starts', [
    ['city:almaty-KAZ', [0]],
    ['country:KAZ', [20, 60]],
    ['person:tokayev', [30]],
  ]),
  row('judgements', { withdrawn: true }, 'id decision value author time reason score withdrawnAt', [
    [
      ...['judgement:renamed', 'renamed', 'Qazaqstan', 'ben', '2022-02-02T10:00:00.000Z', null, null],
      '2022-02-03T10:00:00.000Z',
    ],
    ['judgement:same', 'same', null, 'ana', '2022-02-01T10:00:00.000Z', HARD_TEXT, 0.5, null],
  ]),
  row('judgements', { withdrawn: false }, 'id', [['judgement:same']]),
  row('judgements-by-id', { ids: ['judgement:renamed', 'none'] }, 'id anchors', [
    ['judgement:renamed', ['{"known":"country:KAZ"}']],
  ]),
  row('judgements-count', { withdrawn: true }, 'total', [[2]]),
  row('judgements-count', { withdrawn: false }, 'total', [[1]]),
  row('doubts', {}, 'first second score reasons', [['person:massimov', 'person:tokayev', 0.5, ['name near +2.2']]]),
  row('doubts-count', {}, 'total', [[1]]),
  ...ANALYSIS_CASES,
  ...CONDITION_CASES,
  ...WALK_CASES,
];
