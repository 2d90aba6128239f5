import type { ActorRow, ArticleRow, EventRow, EvidenceRow, RelationRow, RoleRow } from '../../src/store/questions.ts';
import type { MemoryGraph } from '../helpers/memory-reader.ts';

/** An actor's row with what matters to a test; its name is the last part of its id. */
export function actor(id: string, type: string, fields: Partial<ActorRow> = {}): ActorRow {
  return {
    id,
    type,
    name: id.split(':').at(-1) ?? id,
    aliases: [],
    description: null,
    countryCode: null,
    sector: null,
    wikidata: null,
    latitude: null,
    longitude: null,
    articleCount: 1,
    ...fields,
  };
}

/** An event's row. */
export function event(id: string, type: string, fields: Partial<EventRow> = {}): EventRow {
  return {
    id,
    type,
    label: id,
    theme: null,
    date: null,
    datePrecision: null,
    dateBasis: null,
    modality: 'happened',
    polarity: 'affirmed',
    background: false,
    count: null,
    cameo: null,
    plover: null,
    mode: null,
    goldstein: null,
    ploverScore: null,
    confidence: 0.9,
    articleCount: 1,
    sourceCount: 1,
    ...fields,
  };
}

/** A short edge. */
export function relation(source: string, type: string, target: string, fields: Partial<RelationRow> = {}): RelationRow {
  return {
    source,
    type,
    target,
    status: 'happened',
    count: 1,
    first: null,
    last: null,
    articleCount: 1,
    sourceCount: 1,
    confidence: 0.5,
    eventIds: [],
    title: null,
    from: null,
    to: null,
    current: null,
    ...fields,
  };
}

const TEXTS = {
  'article:1': 'Kazakhstan arrested Karim Massimov on Thursday. Tokayev asked Russia for troops.',
  'article:2': 'Kassym-Jomart Tokayev spoke with Vladimir Putin. He is the president of Kazakhstan.',
};

function article(id: keyof typeof TEXTS, publishedAt: string): ArticleRow & { readonly text: string } {
  const rest = { url: null, publisher: 'Seed Wire', dateBasis: 'given', language: 'en', contentHash: id };
  return { id, key: `key-${id}`, title: `Title of ${id}`, publishedAt, text: TEXTS[id], ...rest };
}

function evidence(
  factId: string,
  articleId: keyof typeof TEXTS,
  [quote, trigger]: readonly [string, string],
): EvidenceRow {
  const text = TEXTS[articleId];
  const start = text.indexOf(quote);
  const triggerStart = text.indexOf(trigger, start);
  const offsets = { start, end: start + quote.length, triggerStart, triggerEnd: triggerStart + trigger.length };
  return { factId, articleId, quote, ...offsets, extractor: 'frames', score: 0.9, in: null };
}

function role(eventId: string, name: string, id: string): RoleRow {
  return { eventId, role: name, id, kind: 'Actor', basis: 'stated', sector: null, wording: id };
}

const mention = { entityId: 'entity:1', names: ['Tokayev'], starts: [0, 48], ends: [21, 50] };
const statement = { stance: 'asserts', articleId: 'article:1', quote: 'Kazakhstan', start: 0, end: 10, in: null };
const state = {
  label: 'president',
  title: 'president',
  from: '2019',
  to: null,
  asOf: null,
  firstSeen: null,
  office: null,
  closedBy: null,
  current: true,
};

/** Two articles about a handful of actors: an arrest, a request for troops, a phone call, a planned visit, an office. */
export const smallGraph: MemoryGraph = {
  actors: [
    actor('country:KAZ', 'Country', { name: 'Kazakhstan', countryCode: 'KAZ', articleCount: 2 }),
    actor('country:RUS', 'Country', { name: 'Russia', countryCode: 'RUS' }),
    actor('entity:massimov', 'Person', { name: 'Karim Massimov', aliases: ['Kárim Másimov'] }),
    actor('entity:tokayev', 'Person', { name: 'Kassym-Jomart Tokayev', aliases: ['Tokayev'], articleCount: 2 }),
    actor('entity:putin', 'Person', { name: 'Vladimir Putin' }),
    actor('city:almaty', 'Place', { name: 'Almaty', latitude: 43.2, longitude: 76.9 }),
  ],
  articles: [article('article:1', '2022-01-08'), article('article:2', '2022-01-09T10:00:00Z')],
  events: [
    event('event:arrest', 'ARRESTED', { label: 'Kazakhstan arrested Karim Massimov', date: '2022-01-06' }),
    event('event:request', 'REQUESTED_TROOPS', { date: '2022-01-05', sourceCount: 2 }),
    event('event:call', 'PHONED', { date: '2022-01-08', theme: 'the unrest' }),
    event('event:plan', 'PHONED', { modality: 'planned' }),
  ],
  states: [
    {
      id: 'state:1',
      type: 'HOLDS_OFFICE',
      holder: 'entity:tokayev',
      body: 'country:KAZ',
      confidence: 1,
      articleCount: 1,
      ...state,
    },
  ],
  relations: [
    relation('country:KAZ', 'ARRESTED', 'entity:massimov', { eventIds: ['event:arrest'], last: '2022-01-06' }),
    relation('entity:tokayev', 'REQUESTED_TROOPS', 'country:RUS', { eventIds: ['event:request'], sourceCount: 2 }),
    relation('entity:putin', 'PHONED', 'entity:tokayev', { eventIds: ['event:call'], count: 3 }),
    relation('entity:tokayev', 'HOLDS_OFFICE', 'country:KAZ', { status: 'holds', eventIds: ['state:1'] }),
  ],
  roles: [
    role('event:arrest', 'agent', 'country:KAZ'),
    role('event:arrest', 'target', 'entity:massimov'),
    role('event:arrest', 'place', 'city:almaty'),
    role('event:request', 'agent', 'entity:tokayev'),
    role('event:request', 'target', 'country:RUS'),
    role('event:request', 'theme', 'event:arrest'),
    role('event:call', 'agent', 'entity:putin'),
    role('event:call', 'agent', 'entity:tokayev'),
    role('event:plan', 'agent', 'entity:putin'),
  ],
  evidence: [
    evidence('event:arrest', 'article:1', ['Kazakhstan arrested Karim Massimov on Thursday.', 'arrested']),
    evidence('event:request', 'article:1', ['Tokayev asked Russia for troops.', 'asked']),
    evidence('event:call', 'article:2', ['Kassym-Jomart Tokayev spoke with Vladimir Putin.', 'spoke']),
    evidence('state:1', 'article:2', ['He is the president of Kazakhstan.', 'president']),
  ],
  statements: [{ eventId: 'event:arrest', actorId: 'country:KAZ', ...statement }],
  mentions: [{ articleId: 'article:2', actorId: 'entity:tokayev', ...mention }],
  redirects: [{ id: 'entity:old-tokayev', to: 'entity:tokayev' }],
};
