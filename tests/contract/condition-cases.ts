import { type QuestionCase, row } from './question-case.ts';

const EVENT = {
  ...{ negated: false, types: [], families: [], modalities: [], polarities: [], actors: [], countries: [] },
  ...{ publishers: [], from: null, to: null, minConfidence: 0, minSources: 0, maxSources: null },
  ...{ minArticles: 0, maxArticles: null },
};
const ACTOR = {
  ...{ negated: false, types: [], text: null, countries: [], sectors: [], minArticles: 0, maxArticles: null },
};
const ARTICLE = {
  ...{ negated: false, publishers: [], text: null, from: null, to: null, mentions: [], eventTypes: [], families: [] },
};

function events(alternatives: readonly (readonly object[])[], ids: readonly string[], rest: object = {}): QuestionCase {
  return row(
    'events-where',
    { actors: [], linked: true, alternatives, ...rest },
    'id',
    ids.map((id) => [id]),
  );
}

function actors(alternatives: readonly (readonly object[])[], ids: readonly string[], rest: object = {}): QuestionCase {
  return row(
    'actors-where',
    { types: [], partners: [], alternatives, ...rest },
    'id',
    ids.map((id) => [id]),
  );
}

function articles(
  alternatives: readonly (readonly object[])[],
  ids: readonly string[],
  rest: object = {},
): QuestionCase {
  return row(
    'articles-where',
    { mentions: [], linked: true, alternatives, ...rest },
    'id',
    ids.map((id) => [id]),
  );
}

const RELATIONS = {
  ...{ types: [], anchors: [], sources: [], targets: [], actors: [], symmetric: ['MET_WITH'], statuses: [] },
  ...{ minCount: 0, minArticles: 0, minSources: 0, minConfidence: 0, from: null, to: null, order: 'count' },
};
const ARREST = ['country:KAZ', 'ARRESTED', 'person:massimov', 'happened'];
const DECIDED = ['country:KAZ', 'MOBILIZED_FORCES', 'city:almaty-KAZ', 'decided'];
const MOBILIZED = ['country:KAZ', 'MOBILIZED_FORCES', 'city:almaty-KAZ', 'happened'];
const HEAD = ['person:massimov', 'HOLDS_OFFICE', 'organization:knb', 'holds'];
const MEETING = ['person:putin', 'MET_WITH', 'person:tokayev', 'happened'];
const PRESIDENT = ['person:tokayev', 'HOLDS_OFFICE', 'country:KAZ', 'holds'];

function relations(filter: object, rows: readonly (readonly unknown[])[]): QuestionCase {
  return row('relations', { ...RELATIONS, ...filter }, 'source type target status', rows);
}

function anchored(key: string, ids: readonly string[]): object {
  return { [key]: ids, anchors: ids };
}

/** The list of all short edges. */
const RELATION_CASES: readonly QuestionCase[] = [
  relations({}, [MEETING, ARREST, HEAD, PRESIDENT, DECIDED, MOBILIZED]),
  relations({ order: 'sources' }, [MEETING, ARREST, HEAD, PRESIDENT, DECIDED, MOBILIZED]),
  relations({ order: 'articles', types: ['ARRESTED', 'MET_WITH'] }, [ARREST, MEETING]),
  relations({ order: 'confidence', statuses: ['happened', 'decided'] }, [ARREST, MEETING, MOBILIZED, DECIDED]),
  relations({ order: 'last' }, [ARREST, HEAD, PRESIDENT, MEETING, DECIDED, MOBILIZED]),
  relations({ order: 'first', types: ['ARRESTED', 'HOLDS_OFFICE'] }, [ARREST, HEAD, PRESIDENT]),
  relations(anchored('sources', ['country:KAZ']), [ARREST, DECIDED, MOBILIZED]),
  relations(anchored('targets', ['country:KAZ', 'person:massimov']), [ARREST, PRESIDENT]),
  relations(anchored('actors', ['person:tokayev', 'country:KAZ']), [MEETING, ARREST, PRESIDENT, DECIDED, MOBILIZED]),
  relations({ ...anchored('sources', ['person:tokayev']), targets: ['person:putin'] }, [MEETING]),
  relations(anchored('targets', ['city:almaty-KAZ']), [DECIDED, MOBILIZED]),
  relations(anchored('actors', ['nobody']), []),
  relations({ minSources: 2 }, [MEETING]),
  relations({ minArticles: 2 }, [ARREST]),
  relations({ minCount: 3 }, [MEETING]),
  relations({ minConfidence: 0.5, types: ['MOBILIZED_FORCES'] }, [MOBILIZED]),
  relations({ from: '2022-01-06', statuses: ['holds'] }, [PRESIDENT]),
  relations({ to: '2022-01-08', statuses: ['happened'] }, [ARREST]),
  {
    ...relations({}, [HEAD, PRESIDENT]),
    page: { limit: 2, after: [2, 'ARRESTED|country:KAZ|person:massimov|happened'] },
  },
  {
    ...relations({ order: 'last' }, [HEAD]),
    page: { limit: 1, after: ['2022-01-08', 'ARRESTED|country:KAZ|person:massimov|happened'] },
  },
  row('relations-count', { ...RELATIONS, minCount: 2 }, 'total', [[2]]),
  row('relations-count', { ...RELATIONS, ...anchored('sources', ['country:KAZ']) }, 'total', [[3]]),
];

/** Lists by conditions, of which some are negated, in several alternatives. */
export const CONDITION_CASES: readonly QuestionCase[] = [
  ...RELATION_CASES,
  events([[]], ['event:arrest', 'event:meeting', 'event:denial']),
  events([], []),
  events([[EVENT]], ['event:arrest', 'event:meeting', 'event:denial']),
  events([[{ ...EVENT, negated: true }]], []),
  events([[{ ...EVENT, families: ['COERCE'] }]], ['event:arrest']),
  events([[{ ...EVENT, families: ['COERCE'], negated: true }]], ['event:meeting', 'event:denial']),
  events([[{ ...EVENT, from: '2022-01-08' }]], ['event:arrest', 'event:meeting']),
  events([[{ ...EVENT, from: '2022-01-08', negated: true }]], ['event:denial']),
  events(
    [[{ ...EVENT, to: '2022-01-07' }], [{ ...EVENT, polarities: ['negated'] }]],
    ['event:meeting', 'event:denial'],
  ),
  events(
    [
      [
        { ...EVENT, types: ['ARRESTED'] },
        { ...EVENT, modalities: ['happened'], negated: true },
      ],
    ],
    ['event:denial'],
  ),
  events([[{ ...EVENT, actors: ['person:putin', 'country:KAZ'] }]], ['event:arrest', 'event:meeting']),
  events([[{ ...EVENT, actors: ['person:tokayev'], negated: true }]], ['event:arrest']),
  events([[{ ...EVENT, countries: ['KAZ'] }]], ['event:arrest', 'event:denial']),
  events([[{ ...EVENT, publishers: ['Steppe Courier'] }]], ['event:arrest', 'event:meeting']),
  events([[{ ...EVENT, maxSources: 1, minConfidence: 0.5 }]], ['event:arrest']),
  events([[{ ...EVENT, minArticles: 2 }], [{ ...EVENT, minSources: 2 }]], ['event:arrest', 'event:meeting']),
  events([[{ ...EVENT, maxArticles: 1 }]], ['event:meeting', 'event:denial']),
  events([[EVENT]], ['event:meeting', 'event:denial'], { actors: ['person:tokayev'] }),
  events([[{ ...EVENT, polarities: ['affirmed'] }]], ['event:meeting'], { actors: ['person:tokayev'] }),
  events([[EVENT]], [], { actors: ['nobody'] }),
  { ...events([[EVENT]], ['event:meeting']), page: { limit: 1, after: ['2022-01-08', 'event:arrest'] } },
  row(
    'events-where-count',
    { actors: ['person:tokayev'], linked: false, alternatives: [[{ ...EVENT, minSources: 2 }]] },
    'total',
    [[1]],
  ),
  row('events-where-count', { actors: [], linked: false, alternatives: null }, 'total', [[3]]),

  actors([[{ ...ACTOR, sectors: ['SPY', 'COP'] }]], ['organization:knb', 'group:KAZ-COP']),
  actors([[{ ...ACTOR, maxArticles: 1 }]], ['organization:knb', 'person:putin', 'group:KAZ-COP']),
  actors(
    [
      [
        { ...ACTOR, countries: ['KAZ'] },
        { ...ACTOR, types: ['Person'], negated: true },
      ],
      [{ ...ACTOR, text: 'poutine' }],
    ],
    ['country:KAZ', 'organization:knb', 'person:putin', 'group:KAZ-COP'],
  ),
  actors([[{ ...ACTOR, sectors: ['SPY'], negated: true }]], ['person:massimov', 'person:tokayev', 'person:putin'], {
    types: ['Person'],
  }),
  actors([[ACTOR]], ['country:KAZ', 'person:massimov'], { partners: ['city:almaty-KAZ'] }),
  actors([[ACTOR]], ['city:almaty-KAZ'], { partners: ['country:KAZ'], types: ['Place'] }),
  { ...actors([[ACTOR]], ['person:massimov']), page: { limit: 1, after: [2, 'country:KAZ'] } },
  row(
    'actors-where-count',
    { types: ['Person'], partners: [], alternatives: [[{ ...ACTOR, minArticles: 2 }]] },
    'total',
    [[2]],
  ),

  articles([[{ ...ARTICLE, publishers: ['Seed Wire', 'Steppe Courier'] }]], ['article:2', 'article:1']),
  articles([[{ ...ARTICLE, publishers: ['Seed Wire'], negated: true }]], ['article:2', 'article:3']),
  articles(
    [[{ ...ARTICLE, from: '2022-01-09', to: '2022-01-09' }], [{ ...ARTICLE, text: 'arrested' }]],
    [...['article:2', 'article:1']],
  ),
  articles([[{ ...ARTICLE, mentions: ['person:putin'] }]], ['article:2']),
  articles([[{ ...ARTICLE, mentions: ['country:KAZ'], negated: true }]], ['article:3']),
  articles([[{ ...ARTICLE, eventTypes: ['MET_WITH'] }]], ['article:2']),
  articles([[{ ...ARTICLE, families: ['COERCE'] }]], ['article:2', 'article:1']),
  articles([[ARTICLE]], ['article:1'], { mentions: ['organization:knb', 'city:almaty-KAZ'] }),
  row(
    'articles-where-count',
    { mentions: ['person:putin', 'country:KAZ'], linked: false, alternatives: [[ARTICLE]] },
    'total',
    [[2]],
  ),
];
