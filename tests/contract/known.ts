import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/graph-store.ts';
import type { EventNode, ViewChange } from '../../src/types.ts';
import { actor, edge, event, NOTHING, storedArticle, withFirstReports } from './graph-fixture.ts';

const MANY = ['event:1', 'event:2', 'event:3', 'event:4', 'event:5'];
const [A, B, C] = ['country:A', 'person:b', 'person:c'] as const;

/** An event that one article reports. */
function told(id: string, type: string, articleId: string, rest: Partial<EventNode> = {}): EventNode {
  const offsets = { start: 0, end: 6, triggerStart: 2, triggerEnd: 6 };
  const evidence = [{ articleId, ...offsets, quote: 'A text', extractor: 'frames', score: 1 }];
  const end = (role: 'agent' | 'target', actorId: string) =>
    ({ role, id: actorId, kind: 'actor', basis: 'stated', wording: 'A' }) as const;
  return event(id, type, { roles: [end('agent', A), end('target', B)], evidence, ...rest });
}

const late = MANY.map((id) => told(id, 'ARRESTED', 'article:late'));
const negated = told('event:no', 'ARRESTED', 'article:first', { polarity: 'negated' });
const planned = told('event:plan', 'ARRESTED', 'article:first', { modality: 'planned' });
const guessed = told('event:guess', 'ARRESTED', 'article:first');
const reversed = told('event:back', 'ARRESTED', 'article:first');

/** More facts stand behind these edges than the edges name, and what looks like one of them is none. */
const ALL: ViewChange = {
  ...NOTHING,
  articles: [
    storedArticle({ id: 'article:first', key: 'first', publishedAt: '2021-01-01' }),
    storedArticle({ id: 'article:early', key: 'early', publishedAt: '2022-01-01' }),
    storedArticle({ id: 'article:late', key: 'late', publishedAt: '2023-01-01' }),
    storedArticle({ id: 'article:undated', key: 'undated' }),
  ],
  actors: [actor(A, 'Country', 'A'), actor(B, 'Person', 'B'), actor(C, 'Person', 'C')],
  events: [
    ...late,
    told('event:6', 'ARRESTED', 'article:early'),
    negated,
    planned,
    { ...guessed, roles: guessed.roles.map((role) => ({ ...role, basis: 'guessed' })) },
    {
      ...reversed,
      roles: reversed.roles.map((each) => ({ ...each, role: each.role === 'agent' ? 'target' : 'agent' })),
    },
    told('event:undated', 'PHONED', 'article:undated'),
    ...MANY.map((id) => told(`${id}:met`, 'MET_WITH', 'article:late', bothAgents())),
    told('event:met', 'MET_WITH', 'article:early', bothAgents()),
  ],
  edges: [
    edge(A, 'ARRESTED', B, { count: 6, eventIds: MANY }),
    edge(A, 'PHONED', B, { eventIds: ['event:undated'] }),
    edge(B, 'MET_WITH', C, { count: 6, eventIds: MANY.map((id) => `${id}:met`) }),
  ],
};

const CROWDED: ViewChange = { ...ALL, events: withFirstReports(ALL.events, ALL.articles) };

function bothAgents(): Pick<EventNode, 'roles'> {
  return { roles: [B, C].map((id) => ({ role: 'agent', id, kind: 'actor', basis: 'stated', wording: 'A' })) };
}

/** Which relations were known by a day, where more facts stand behind them than they name. */
export function describeKnown(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.write(CROWDED);
  });
  afterAll(() => store.close());

  test.each([
    ['2021-12-31', [A, B, C], []],
    ['2022-01-01', [A], ['ARRESTED']],
    ['2022-01-01', [B], ['ARRESTED', 'MET_WITH']],
    ['2022-01-01', [C], ['MET_WITH']],
    ['2023-01-01', [A, B], ['ARRESTED', 'ARRESTED', 'MET_WITH']],
  ] as const)('by %s of %j: %j', async (knownBy, ids, types) => {
    const filter = { types: [], minSources: 0, from: null, to: null, limit: 10, knownBy };
    const rows = await store.ask('neighbours-known', { ids, ...filter, direction: 'both' });
    expect(rows.map(({ type }) => type).sort()).toEqual(types);
    const among = await store.ask('relations-among-known', { ids: [A, B, C], ...filter });
    expect(among.map(({ type }) => type).sort()).toEqual(knownBy < '2022' ? [] : ['ARRESTED', 'MET_WITH']);
  });
}
