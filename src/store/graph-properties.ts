import { ASIDE, LABELS } from './statements.ts';

/** What a property holds, in the words of Neo4j's importer. */
export type PropertyType = 'string' | 'string[]' | 'long' | 'long[]' | 'double' | 'boolean';

/** Properties by name. */
export type Properties = Readonly<Record<string, PropertyType>>;

/** Labels of all nodes that make the graph; a node has exactly one of them. */
export const NODE_LABELS = [...LABELS, ...ASIDE] as const;

export type NodeLabel = (typeof NODE_LABELS)[number];

const STRING = 'string';

const ACTOR: Properties = {
  ...{ name: STRING, aliases: 'string[]', description: STRING, countryCode: STRING, sector: STRING },
  ...{ wikidata: STRING, latitude: 'double', longitude: 'double', articleCount: 'long', blocks: 'string[]' },
  ...{ profiles: 'string[]', searchText: STRING },
};

/** The properties of nodes beside `id`. */
export const NODE_PROPERTIES: Readonly<Record<NodeLabel, Properties>> = {
  Article: {
    ...{ key: STRING, source: STRING, url: STRING, title: STRING, publisher: STRING, publishedAt: STRING },
    ...{ dateBasis: STRING, language: STRING, contentHash: STRING, text: STRING, report: STRING, reading: STRING },
    searchText: STRING,
  },
  Actor: ACTOR,
  Place: ACTOR,
  Event: {
    ...{ key: STRING, type: STRING, label: STRING, date: STRING, datePrecision: STRING, dateBasis: STRING },
    ...{ modality: STRING, polarity: STRING, background: 'boolean', count: 'long', theme: STRING, cameo: STRING },
    ...{ plover: STRING, mode: STRING, goldstein: 'double', ploverScore: 'double', confidence: 'double' },
    ...{ articleCount: 'long', sourceCount: 'long', firstReported: STRING, searchText: STRING },
  },
  State: {
    ...{ type: STRING, label: STRING, title: STRING, from: STRING, to: STRING, asOf: STRING, firstSeen: STRING },
    ...{ office: STRING, closedBy: STRING, current: 'boolean', confidence: 'double', articleCount: 'long' },
  },
  Name: {},
  Block: {},
  Judgement: {
    ...{ decision: STRING, anchors: 'string[]', value: STRING, author: STRING, time: STRING, reason: STRING },
    ...{ score: 'double', withdrawnAt: STRING },
  },
  Anchor: {},
  Redirect: { to: STRING },
};

const ROLE: Properties = { position: 'long', basis: STRING, sector: STRING, wording: STRING };

/** The properties of relationships of the graph's own types; those without any are left out. */
export const EDGE_PROPERTIES: Readonly<Record<string, Properties>> = {
  ...{ AGENT: ROLE, TARGET: ROLE, THIRD: ROLE, THEME: ROLE, PLACE: ROLE },
  REPORTS: {
    ...{ start: 'long', end: 'long', in: STRING, quote: STRING, triggerStart: 'long', triggerEnd: 'long' },
    ...{ extractor: STRING, score: 'double' },
  },
  STATED: { stance: STRING, articleId: STRING, start: 'long', end: 'long', in: STRING, quote: STRING },
  MENTIONS: { entityId: STRING, names: 'string[]', starts: 'long[]', ends: 'long[]', count: 'long' },
  MAYBE_SAME: { score: 'double', reasons: 'string[]' },
};

/** The properties of short edges, whatever their type. */
export const RELATION_PROPERTIES: Properties = {
  ...{ status: STRING, count: 'long', first: STRING, last: STRING, articleCount: 'long', sourceCount: 'long' },
  ...{ confidence: 'double', eventIds: 'string[]', title: STRING, from: STRING, to: STRING, current: 'boolean' },
};
