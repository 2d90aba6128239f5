import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import type { CypherDriver } from '../../src/store/cypher-driver.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { loadStatements } from '../../src/store/statements.ts';
import type { EventNode, EventRole, StateNode } from '../../src/types.ts';
import { actor, edge, event, NOTHING, storedArticle } from '../contract/graph-fixture.ts';
import { neo4jServer, openEmptyNeo4j } from '../helpers/neo4j.ts';

/** What Neo4j looks for among the latest of all, where somebody has many: the rows are those of the statement for every engine. */

const server = neo4jServer();
const [own, shared] = ['neo4j', 'any'].map((engine) => loadStatements(engine, loadOntology()));

const PEOPLE = ['person:a', 'person:b', 'person:c'] as const;

/** The days of one month, some of them twice, some dates without a day, some missing. */
function dayOf(at: number): string | undefined {
  if (at % 9 === 0) return undefined;
  return at % 7 === 0 ? '2022-01' : `2022-01-${String(1 + ((at * 5) % 11)).padStart(2, '0')}`;
}

function role(name: EventRole['role'], id: string): EventRole {
  return { role: name, id, kind: 'actor', basis: 'stated', wording: id };
}

const EVENTS: readonly EventNode[] = Array.from({ length: 60 }, (_, at) => {
  const date = dayOf(at);
  const roles = [role('agent', PEOPLE[at % 3] as string), role('target', PEOPLE[(at * at) % 3] as string)];
  return event(`event:${String((at * 37) % 60).padStart(2, '0')}`, at % 4 === 0 ? 'SUED' : 'VISITED', {
    ...{ roles, modality: at % 5 === 0 ? 'planned' : 'happened', ...(date ? { date } : {}) },
  });
});

const ARTICLES = Array.from({ length: 40 }, (_, at) => {
  const publishedAt = dayOf(at);
  const id = `article:${String((at * 7) % 40).padStart(2, '0')}`;
  const text = at % 3 === 0 ? 'An Embargo.' : 'A text.';
  return storedArticle({ ...{ id, key: id, text, title: id }, ...(publishedAt ? { publishedAt } : {}) });
});

const MENTIONS = ARTICLES.flatMap(({ article: { id: articleId } }, at) =>
  PEOPLE.filter((_, place) => (at + place) % 2 === 0).flatMap((actorId) =>
    [`${articleId}-x`, `${articleId}-y`].map((entityId) => ({
      ...{ articleId, actorId, entityId, names: ['named'], starts: [1], ends: [3], count: 1 },
    })),
  ),
);

const EDGES = ['VISITED', 'SUED', 'ARRESTED', 'ACCUSED'].flatMap((type, at) =>
  [...PEOPLE.slice(1)].flatMap((other, place) => [
    edge('person:a', type, other, { count: 1 + ((at + place) % 3) }),
    edge(other, type, 'person:a', { count: 1 + (at % 2) }),
  ]),
);

/** Years in office, some without a beginning, some without an end. */
const STATES: readonly StateNode[] = Array.from({ length: 40 }, (_, at) => ({
  ...{ id: `state:${String((at * 7) % 40).padStart(2, '0')}`, type: at % 3 === 0 ? 'HOLDS_OFFICE' : 'MEMBER_OF' },
  ...{ label: 'a state', holder: PEOPLE[at % 3] as string, body: PEOPLE[(at + 1) % 3] as string },
  ...(at % 5 === 0 ? {} : { from: `${2000 + (at % 8)}` }),
  ...(at % 4 === 0 ? {} : { to: `${2004 + (at % 9)}-06-01` }),
  ...(at % 7 === 0 ? {} : { asOf: '2006-05-01' }),
  ...{ current: at % 2 === 0, confidence: 1, articleCount: 1, evidence: [] },
}));

const IDS = ['person:a', 'person:b'];
const EVENTS_OF = {
  ...{ ids: IDS, roles: [], types: [], modalities: [], polarities: [], limit: 9, after: null },
  ...{ since: '2022-01-02', until: '' },
};
const ARTICLES_OF = { ids: IDS, limit: 6, after: null, since: '2022-01-02', until: '' };
const RELATIONS_OF = { ids: IDS, direction: 'both', symmetric: [], limit: 3, after: null };

const STATES_ON = { certain: false, firstDay: '2006-03-01', lastDay: '2006-03-31', actors: [], types: [], limit: 5 };

const CASES: readonly (readonly [question: string, what: string, parameters: Record<string, unknown>])[] = [
  ['events-of', 'all', EVENTS_OF],
  ['events-of', 'of some roles', { ...EVENTS_OF, roles: ['target'] }],
  ['events-of', 'of some kinds', { ...EVENTS_OF, types: ['SUED'], modalities: ['happened'], polarities: ['affirmed'] }],
  ['events-of', 'after a row', { ...EVENTS_OF, after: ['2022-01-06', 'event:30'], until: '2022-01-06' }],
  ['articles-of', 'all', ARTICLES_OF],
  ['articles-of', 'after a row', { ...ARTICLES_OF, after: ['2022-01-06', 'article:20'], until: '2022-01-06' }],
  ['mentions-of', 'few', { ids: IDS, limit: 5 }],
  ['mentions-of', 'all', { ids: IDS, limit: 100 }],
  ['search-texts', 'few', { words: ['embargo'], limit: 3 }],
  ['search-texts', 'all', { words: ['embargo', 'an'], limit: 100 }],
  ['search-texts', 'none', { words: [], limit: 3 }],
  ['states-on', 'few', STATES_ON],
  ['states-on', 'all', { ...STATES_ON, limit: 100 }],
  ['states-on', 'certain ones', { ...STATES_ON, certain: true, limit: 100 }],
  ['states-on', 'of one type', { ...STATES_ON, types: ['HOLDS_OFFICE'], limit: 100 }],
  ['states-on', 'of two people', { ...STATES_ON, actors: IDS, limit: 7 }],
  ['relations-of', 'few', RELATIONS_OF],
  ['relations-of', 'one way', { ...RELATIONS_OF, direction: 'out' }],
  ['relations-of', 'after a row', { ...RELATIONS_OF, after: [2, 'SUED|person:a|person:b|happened'] }],
];

// Skipped where no Neo4j answers, for the reason that the set-up printed.
describe.skipIf(!server)('on Neo4j', () => {
  let driver: CypherDriver;
  beforeAll(async () => {
    const store = await openEmptyNeo4j();
    const actors = PEOPLE.map((id) => actor(id, 'Person', id, { articleCount: 20 }));
    await store.write({
      ...{ ...NOTHING, articles: ARTICLES, actors, events: EVENTS, states: STATES, mentions: MENTIONS, edges: EDGES },
      mentionedIn: ARTICLES.map(({ article }) => article.id),
    });
    await store.close();
    if (server) driver = await openNeo4j(server.url, server);
  });
  afterAll(() => driver?.close());

  function rowsOf(statements: typeof own, question: string, given: Record<string, unknown>, backward: boolean) {
    const name = `read/${question}`;
    const parameters = Object.fromEntries(
      Object.entries(given).filter(([key]) => statements?.get(name).parameters.includes(key)),
    ) as Parameters<CypherDriver['run']>[1];
    return driver.run(statements?.text(name, [], { backward }, parameters) ?? '', parameters);
  }

  describe.each([false, true])('backward: %s', (backward) => {
    test.each(CASES)('%s, %s', async (question, _, given) => {
      // No row but those of the bounds is looked at: a bound that holds for a walk back is none.
      const parameters = backward && given.until ? { ...given, until: '' } : given;
      const expected = await rowsOf(shared, question, parameters, backward);
      expect(expected.length > 0).toBe(!(Array.isArray(given.words) && given.words.length === 0));
      for (const many of [3, 15, 1000]) {
        for (const wide of [false, true]) {
          const rows = await rowsOf(own, question, { ...parameters, many, wide }, backward);
          expect(rows, `many: ${many}, wide: ${wide}`).toEqual(expected);
        }
      }
    });
  });
});
