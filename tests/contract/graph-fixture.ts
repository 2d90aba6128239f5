import type {
  Actor,
  Article,
  ArticleMention,
  EventNode,
  Evidence,
  Extraction,
  Judgement,
  ShortEdge,
  StateNode,
  StoredArticle,
  ViewChange,
} from '../../src/types.ts';

/** A change that changes nothing: tests spread it and set what they need. */
export const NOTHING: ViewChange = {
  ...{ articles: [], retiredArticles: [], actors: [], retiredActors: [], mentionedIn: [], mentions: [] },
  ...{ events: [], retiredEvents: [], states: [], retiredStates: [], edges: [], retiredEdges: [] },
};

/** Text that is hard to keep: quotes of all kinds, a backslash, a line break, accents, letters beyond 16 bits. */
export const HARD_TEXT = 'He said "no" – it’s \'fine\' \\ {{type}} $ids\n\tҚазақстан, Noursoultan é 😀';

/** An article with a report that says nothing. */
export function storedArticle(article: Partial<Article> & Pick<Article, 'id' | 'key'>): StoredArticle {
  const whole: Article = {
    source: `seeds/${article.key}`,
    title: '',
    text: 'A text.',
    language: 'en',
    contentHash: `hash of ${article.key}`,
    sections: [{ kind: 'body', span: { start: 0, end: 7 } }],
    diagnostics: [],
    ...article,
  };
  const report: Extraction = {
    id: whole.key,
    articleId: whole.id,
    ...{ entities: [], events: [], statements: [], states: [], affiliations: [], diagnostics: [] },
  };
  return { article: whole, report };
}

/** An actor that one article mentions. */
export function actor(id: string, type: Actor['type'], name: string, rest: Partial<Actor> = {}): Actor {
  return { id, type, name, aliases: [], articleCount: 1, blocks: [], profiles: [], ...rest };
}

/** An event of no one, with no evidence. */
export function event(id: string, type: string, rest: Partial<EventNode> = {}): EventNode {
  return {
    ...{ id, type, key: `key of ${id}`, label: `label of ${id}`, modality: 'happened', polarity: 'affirmed' },
    ...{ background: false, confidence: 0.5, articleCount: 1, sourceCount: 1 },
    ...{ roles: [], evidence: [], statements: [] },
    ...rest,
  };
}

/** Events with the day on which the first of these articles that report them was published. */
export function withFirstReports(
  events: readonly EventNode[],
  articles: readonly StoredArticle[],
): readonly EventNode[] {
  const days = new Map(articles.map(({ article }) => [article.id, article.publishedAt]));
  return events.map((each) => {
    const [firstReported] = each.evidence.flatMap(({ articleId }) => days.get(articleId) ?? []).sort();
    return firstReported === undefined ? each : { ...each, firstReported };
  });
}

/** A short edge of one event. */
export function edge(source: string, type: string, target: string, rest: Partial<ShortEdge> = {}): ShortEdge {
  return {
    ...{ source, type, target, status: 'happened', count: 1, articleCount: 1, sourceCount: 1, confidence: 1 },
    eventIds: [],
    ...rest,
  };
}

function evidence(articleId: string, start: number, rest: Partial<Evidence> = {}): Evidence {
  const proof = { articleId, start, end: start + 10, quote: `quote at ${start}`, triggerStart: start + 2 };
  return { ...proof, triggerEnd: start + 6, extractor: 'frames', score: 0.75, ...rest };
}

function mention(articleId: string, actorId: string, starts: readonly number[]): ArticleMention {
  const entityId = `entity:${articleId.at(-1)}-${starts[0]}`;
  const ends = starts.map((start) => start + 5);
  return { articleId, actorId, entityId, names: starts.map(() => 'named'), starts, ends, count: starts.length };
}

const ARTICLES: readonly StoredArticle[] = [
  storedArticle({
    ...{ id: 'article:1', key: 'one.txt', title: 'Former chief “Massimov” arrested', text: HARD_TEXT },
    ...{ publisher: 'Seed Wire', publishedAt: '2022-01-08', dateBasis: 'weekday' },
    dateline: { span: { start: 0, end: 4 }, date: '2022-01-08' },
    diagnostics: [{ code: 'DATELINE_YEAR', message: 'The year is a guess' }],
  }),
  storedArticle({
    ...{ id: 'article:2', key: 'https://example.org/two', url: 'https://example.org/two', title: 'Leaders met' },
    ...{ publisher: 'Steppe Courier', publishedAt: '2022-01-09T10:00:00Z', dateBasis: 'given' },
  }),
  storedArticle({ id: 'article:3', key: 'three.txt' }),
];

const ACTORS: readonly Actor[] = [
  actor('country:KAZ', 'Country', 'Kazakhstan', {
    ...{ aliases: ['Astana', 'Kazakh authorities'], countryCode: 'KAZ', wikidata: 'Q232', articleCount: 2 },
    ...{ latitude: 48, longitude: 68.5 },
  }),
  actor('group:KAZ-COP', 'Group', 'police of Kazakhstan', { countryCode: 'KAZ', sector: 'COP', articleCount: 0 }),
  actor('organization:knb', 'Organization', 'National Security Committee', {
    ...{ aliases: ['KNB'], countryCode: 'KAZ', sector: 'SPY', blocks: ['block:knb'], profiles: ['{"names":["KNB"]}'] },
  }),
  actor('person:massimov', 'Person', 'Karim Massimov', {
    ...{
      aliases: ['K. Massimov', 'Massimov'],
      description: 'head of a committee',
      countryCode: 'KAZ',
      articleCount: 2,
    },
    ...{ blocks: ['block:masimov', 'block:shared'], profiles: ['{"a":"é \\"😀\\""}', '{"b":1}'] },
  }),
  actor('person:putin', 'Person', 'Vladimir Putin', { aliases: ['Poutine'], blocks: ['block:shared'] }),
  actor('person:tokayev', 'Person', 'Kassym-Jomart Tokayev', { aliases: ['Tokaev'], articleCount: 2 }),
  actor('city:almaty-KAZ', 'Place', 'Almaty', {
    ...{ aliases: ['Alma-Ata'], countryCode: 'KAZ', latitude: 43.25, longitude: 77, blocks: ['block:almati'] },
  }),
];

const MENTIONS: readonly ArticleMention[] = [
  mention('article:1', 'city:almaty-KAZ', [0]),
  mention('article:1', 'country:KAZ', [20, 60]),
  mention('article:1', 'organization:knb', [80]),
  mention('article:1', 'person:massimov', [40]),
  mention('article:1', 'person:massimov', [100]),
  mention('article:1', 'person:tokayev', [30]),
  mention('article:2', 'country:KAZ', [5]),
  mention('article:2', 'person:massimov', [15]),
  mention('article:2', 'person:putin', [25]),
  mention('article:2', 'person:tokayev', [10]),
];

const EVENTS: readonly EventNode[] = [
  event('event:arrest', 'ARRESTED', {
    ...{ key: 'key:arrest', label: 'Kazakhstan arrested Karim Massimov', date: '2022-01-08', datePrecision: 'day' },
    ...{ dateBasis: 'publication', cameo: '173', plover: 'COERCE', mode: 'arrest', goldstein: -5, ploverScore: -6.5 },
    ...{ theme: 'suspicion of treason', confidence: 1, articleCount: 2 },
    roles: [
      { role: 'agent', id: 'country:KAZ', kind: 'actor', basis: 'announced', sector: 'GOV', wording: 'authorities' },
      { role: 'target', id: 'person:massimov', kind: 'actor', basis: 'stated', wording: 'Karim Massimov' },
      { role: 'place', id: 'city:almaty-KAZ', kind: 'place', basis: 'stated', wording: 'ALMATY' },
    ],
    evidence: [evidence('article:1', 10), evidence('article:2', 0, { in: 'title', score: 1 })],
    statements: [
      { actorId: 'country:KAZ', stance: 'asserts', articleId: 'article:1', start: 3, end: 9, quote: HARD_TEXT },
    ],
  }),
  event('event:denial', 'ARRESTED', {
    ...{ key: 'key:denial', polarity: 'negated', modality: 'alleged', background: true, count: 4400, confidence: 0.4 },
    roles: [
      { role: 'agent', id: 'organization:knb', kind: 'actor', basis: 'stated', wording: 'KNB' },
      { role: 'target', id: 'person:tokayev', kind: 'actor', basis: 'guessed', wording: 'him' },
      { role: 'third', id: 'group:KAZ-COP', kind: 'actor', basis: 'controlled', wording: 'police' },
      { role: 'theme', id: 'event:arrest', kind: 'event', basis: 'stated', wording: 'the arrest' },
    ],
    evidence: [evidence('article:1', 70)],
    statements: [
      {
        actorId: 'person:tokayev',
        stance: 'denies',
        articleId: 'article:1',
        start: 50,
        end: 55,
        quote: 'no',
        in: 'title',
      },
    ],
  }),
  event('event:meeting', 'MET_WITH', {
    ...{ key: 'key:meeting', date: '2022-01', datePrecision: 'month', dateBasis: 'stated', sourceCount: 2 },
    roles: [
      { role: 'agent', id: 'person:tokayev', kind: 'actor', basis: 'stated', wording: 'Tokayev' },
      { role: 'agent', id: 'person:putin', kind: 'actor', basis: 'coreferent', wording: 'his guest' },
    ],
    evidence: [evidence('article:2', 5)],
  }),
];

const STATES: readonly StateNode[] = [
  {
    ...{ id: 'state:head', type: 'HOLDS_OFFICE', label: 'Karim Massimov, head of the National Security Committee' },
    ...{ holder: 'person:massimov', body: 'organization:knb', title: 'head', to: '2022-01-05', current: false },
    ...{ confidence: 1, articleCount: 1, evidence: [evidence('article:1', 30)] },
  },
  {
    ...{ id: 'state:president', type: 'HOLDS_OFFICE', label: 'Kassym-Jomart Tokayev, president of Kazakhstan' },
    ...{ holder: 'person:tokayev', body: 'country:KAZ', title: 'president', from: '2019', asOf: '2022-01-09' },
    ...{ firstSeen: '2022-01-08', office: 'country:KAZ president' },
    ...{ current: true, confidence: 0.9, articleCount: 1, evidence: [evidence('article:2', 8)] },
  },
];

const EDGES: readonly ShortEdge[] = [
  edge('country:KAZ', 'ARRESTED', 'person:massimov', {
    ...{
      first: '2022-01-08',
      last: '2022-01-08',
      articleCount: 2,
      count: 2,
      confidence: 1,
      eventIds: ['event:arrest'],
    },
  }),
  edge('country:KAZ', 'MOBILIZED_FORCES', 'city:almaty-KAZ', { status: 'decided', confidence: 0.25 }),
  edge('country:KAZ', 'MOBILIZED_FORCES', 'city:almaty-KAZ', { confidence: 0.5 }),
  edge('person:massimov', 'HOLDS_OFFICE', 'organization:knb', {
    ...{ status: 'holds', title: 'head', to: '2022-01-05', current: false, eventIds: ['state:head'] },
  }),
  edge('person:putin', 'MET_WITH', 'person:tokayev', { count: 3, sourceCount: 2, eventIds: ['event:meeting'] }),
  edge('person:tokayev', 'HOLDS_OFFICE', 'country:KAZ', { status: 'holds', title: 'president', current: true }),
];

/** One that holds, of two places in texts; one that was withdrawn, of the knowledge base. */
export const JUDGEMENTS: readonly Judgement[] = [
  {
    id: 'judgement:same',
    decision: 'same',
    anchors: [
      { articleId: 'article:1', start: 3, end: 5, quote: 'sa' },
      { articleId: 'article:2', start: 0, end: 1, quote: 'A', in: 'title' },
    ],
    author: 'ana',
    time: '2022-02-01T10:00:00.000Z',
    reason: HARD_TEXT,
    score: 0.5,
  },
  {
    id: 'judgement:renamed',
    decision: 'renamed',
    anchors: [{ known: 'country:KAZ' }],
    value: 'Qazaqstan',
    author: 'ben',
    time: '2022-02-02T10:00:00.000Z',
    withdrawnAt: '2022-02-03T10:00:00.000Z',
  },
];

/** A small graph with every kind of node, edge and value, as one change. */
export const FIXTURE: ViewChange = {
  ...NOTHING,
  articles: ARTICLES,
  actors: ACTORS,
  mentionedIn: ARTICLES.map(({ article }) => article.id),
  mentions: MENTIONS,
  events: withFirstReports(EVENTS, ARTICLES),
  states: STATES,
  edges: EDGES,
  judgements: JUDGEMENTS,
  doubtedActors: ['person:massimov'],
  doubts: [{ actors: ['person:massimov', 'person:tokayev'], score: 0.5, reasons: ['name near +2.2'] }],
};
