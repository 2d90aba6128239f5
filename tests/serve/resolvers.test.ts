import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

/** A query and the data it gets. */
const CASES: readonly (readonly [string, string, unknown])[] = [
  [
    'a node by id',
    '{ node(id: "country:KAZ") { __typename id } }',
    { node: { __typename: 'Country', id: 'country:KAZ' } },
  ],
  [
    'nodes of all kinds, null for an unknown id',
    '{ nodes(ids: ["event:arrest", "article:1", "state:1", "entity:nobody", "city:almaty"]) { __typename } }',
    {
      nodes: [
        { __typename: 'Event' },
        { __typename: 'Article' },
        { __typename: 'State' },
        null,
        { __typename: 'Place' },
      ],
    },
  ],
  [
    'a retired id answers with what superseded it',
    '{ node(id: "entity:old-tokayev") { id ... on Actor { name } } }',
    { node: { id: 'entity:tokayev', name: 'Kassym-Jomart Tokayev' } },
  ],
  [
    'an actor by a folded name',
    '{ actor(name: "karim MASIMOV") { name aliases } }',
    { actor: { name: 'Karim Massimov', aliases: ['Kárim Másimov'] } },
  ],
  ['no such name', '{ actor(name: "Nobody") { name } }', { actor: null }],
  [
    'another type',
    '{ person(id: "country:KAZ") { id } country(name: "Kazakhstan") { id } }',
    { person: null, country: { id: 'country:KAZ' } },
  ],
  [
    'a place',
    '{ place(name: "Almaty") { name latitude longitude } actor(name: "Almaty") { id } }',
    { place: { name: 'Almaty', latitude: 43.2, longitude: 76.9 }, actor: null },
  ],
  [
    'actors, those of most articles first, without places',
    '{ actors(first: 2) { totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage } } }',
    {
      actors: {
        totalCount: 5,
        nodes: [{ name: 'Kazakhstan' }, { name: 'Kassym-Jomart Tokayev' }],
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      },
    },
  ],
  [
    'actors by type and text',
    '{ actors(where: { types: [PERSON], text: "Tókay" }) { nodes { name } } }',
    { actors: { nodes: [{ name: 'Kassym-Jomart Tokayev' }] } },
  ],
  ['places', '{ places { nodes { name } } }', { places: { nodes: [{ name: 'Almaty' }] } }],
  [
    'events: what happened, the latest first',
    '{ events { nodes { type modality polarity date } } }',
    {
      events: {
        nodes: [
          { type: 'PHONED', modality: 'HAPPENED', polarity: 'AFFIRMED', date: '2022-01-08' },
          { type: 'ARRESTED', modality: 'HAPPENED', polarity: 'AFFIRMED', date: '2022-01-06' },
          { type: 'REQUESTED_TROOPS', modality: 'HAPPENED', polarity: 'AFFIRMED', date: '2022-01-05' },
        ],
      },
    },
  ],
  [
    'planned events',
    '{ events(where: { modalities: [PLANNED] }) { nodes { id } } }',
    { events: { nodes: [{ id: 'event:plan' }] } },
  ],
  [
    'events to the end of a day',
    '{ events(where: { from: "2022-01-06", to: "2022-01-06" }) { nodes { id } } }',
    { events: { nodes: [{ id: 'event:arrest' }] } },
  ],
  [
    'articles of a month',
    '{ articles(where: { to: "2022-01" }) { totalCount nodes { id key } } }',
    {
      articles: {
        totalCount: 2,
        nodes: [
          { id: 'article:2', key: 'key-article:2' },
          { id: 'article:1', key: 'key-article:1' },
        ],
      },
    },
  ],
  [
    'an article by key',
    '{ article(key: "key-article:1") { id publishedAtBasis language } }',
    { article: { id: 'article:1', publishedAtBasis: 'GIVEN', language: 'en' } },
  ],
  [
    'an event with its roles and theme',
    `{ event(id: "event:request") {
      agents { name } targets { name } places { name }
      theme { text participant { name } event { label } }
      roles { role }
    } }`,
    {
      event: {
        agents: [{ name: 'Kassym-Jomart Tokayev' }],
        targets: [{ name: 'Russia' }],
        places: [],
        theme: { text: 'event:arrest', participant: null, event: { label: 'Kazakhstan arrested Karim Massimov' } },
        roles: [{ role: 'AGENT' }, { role: 'TARGET' }, { role: 'THEME' }],
      },
    },
  ],
  [
    'a theme of words alone, and none',
    '{ event(id: "event:call") { theme { text participant { id } event { id } } } plan: event(id: "event:plan") { theme { text } } }',
    { event: { theme: { text: 'the unrest', participant: null, event: null } }, plan: { theme: null } },
  ],
  [
    'evidence',
    '{ event(id: "event:arrest") { evidence { quote start end trigger inTitle article { title publisher } } } }',
    {
      event: {
        evidence: [
          {
            quote: 'Kazakhstan arrested Karim Massimov on Thursday.',
            start: 0,
            end: 47,
            trigger: 'arrested',
            inTitle: false,
            article: { title: 'Title of article:1', publisher: 'Seed Wire' },
          },
        ],
      },
    },
  ],
  [
    'statements',
    '{ event(id: "event:arrest") { statements { speaker { name } stance quote article { id } event { id } } } }',
    {
      event: {
        statements: [
          {
            speaker: { name: 'Kazakhstan' },
            stance: 'ASSERTS',
            quote: 'Kazakhstan',
            article: { id: 'article:1' },
            event: { id: 'event:arrest' },
          },
        ],
      },
    },
  ],
  [
    'relations of an actor: symmetric ones whatever the direction',
    `{ person(name: "Tokayev") {
      out: relations(direction: OUT) { totalCount nodes { type status source { name } target { name } symmetric count } }
      in: relations(direction: IN) { nodes { type } }
    } }`,
    {
      person: {
        out: {
          totalCount: 3,
          nodes: [
            {
              type: 'PHONED',
              status: 'HAPPENED',
              source: { name: 'Vladimir Putin' },
              target: { name: 'Kassym-Jomart Tokayev' },
              symmetric: true,
              count: 3,
            },
            {
              type: 'HOLDS_OFFICE',
              status: 'HOLDS',
              source: { name: 'Kassym-Jomart Tokayev' },
              target: { name: 'Kazakhstan' },
              symmetric: false,
              count: 1,
            },
            {
              type: 'REQUESTED_TROOPS',
              status: 'HAPPENED',
              source: { name: 'Kassym-Jomart Tokayev' },
              target: { name: 'Russia' },
              symmetric: false,
              count: 1,
            },
          ],
        },
        in: { nodes: [{ type: 'PHONED' }] },
      },
    },
  ],
  [
    'the proof of a relation is events or states',
    '{ person(name: "Tokayev") { relations(types: [HOLDS_OFFICE, REQUESTED_TROOPS]) { nodes { events { id } states { id title } } } } }',
    {
      person: {
        relations: {
          nodes: [
            { events: [], states: [{ id: 'state:1', title: 'president' }] },
            { events: [{ id: 'event:request' }], states: [] },
          ],
        },
      },
    },
  ],
  [
    'events, states, statements, articles and mentions of an actor',
    `{ person(name: "Tokayev") {
      events(roles: [AGENT]) { totalCount nodes { id } }
      states { type from to current holder { name } body { name } evidence { trigger } }
      articles { totalCount nodes { id } }
      mentions { count names spans { start end } article { id } participant { id } }
    }
    country(name: "Kazakhstan") { statements { event { id } } states { id } } }`,
    {
      person: {
        events: { totalCount: 2, nodes: [{ id: 'event:call' }, { id: 'event:request' }] },
        states: [
          {
            type: 'HOLDS_OFFICE',
            from: '2019',
            to: null,
            current: true,
            holder: { name: 'Kassym-Jomart Tokayev' },
            body: { name: 'Kazakhstan' },
            evidence: [{ trigger: 'president' }],
          },
        ],
        articles: { totalCount: 2, nodes: [{ id: 'article:2' }] },
        mentions: [
          {
            count: 2,
            names: ['Tokayev'],
            spans: [
              { start: 0, end: 21 },
              { start: 48, end: 50 },
            ],
            article: { id: 'article:2' },
            participant: { id: 'entity:tokayev' },
          },
        ],
      },
      country: { statements: [{ event: { id: 'event:arrest' } }], states: [{ id: 'state:1' }] },
    },
  ],
  [
    'an article with its text, events and mentions',
    '{ article(id: "article:2") { text events { id } mentions { participant { name } } } }',
    {
      article: {
        text: 'Kassym-Jomart Tokayev spoke with Vladimir Putin. He is the president of Kazakhstan.',
        events: [{ id: 'event:call' }],
        mentions: [{ participant: { name: 'Kassym-Jomart Tokayev' } }],
      },
    },
  ],
  [
    'search over kinds',
    '{ search(text: "MASSIMOV") { matches { name hit { __typename ... on Person { id } } } } events: search(text: "massimov", kinds: [EVENT]) { matches { name } } none: search(text: " ") { matches { name } totalCount } }',
    {
      search: {
        matches: [
          { name: 'Karim Massimov', hit: { __typename: 'Person', id: 'entity:massimov' } },
          { name: 'Kazakhstan arrested Karim Massimov', hit: { __typename: 'Event' } },
        ],
      },
      events: { matches: [{ name: 'Kazakhstan arrested Karim Massimov' }] },
      none: { matches: [], totalCount: 0 },
    },
  ],
  [
    'search shows where the words stand, and counts by kind and type',
    '{ search(text: "karim Kazakhstan", kinds: [EVENT]) { isNear totalCount matches { matched highlights { start end } } facets { kind value count } } }',
    {
      search: {
        isNear: false,
        totalCount: 1,
        matches: [
          {
            matched: 'Kazakhstan arrested Karim Massimov',
            highlights: [
              { start: 0, end: 10 },
              { start: 20, end: 25 },
            ],
          },
        ],
        facets: [{ kind: 'EVENT', value: 'ARRESTED', count: 1 }],
      },
    },
  ],
  [
    'search forgives a typing error where nothing has the word',
    '{ search(text: "Tokaeyv", kinds: [ACTOR]) { isNear totalCount matches { name matched } facets { kind value count } } }',
    {
      search: {
        isNear: true,
        totalCount: 1,
        matches: [{ name: 'Kassym-Jomart Tokayev', matched: 'Kassym-Jomart Tokayev' }],
        facets: [{ kind: 'ACTOR', value: 'PERSON', count: 1 }],
      },
    },
  ],
  [
    'paths with proof per hop',
    `{ paths(from: "Karim Massimov", to: "entity:putin", maxHops: 3) { length hops {
      from { name } to { name } direction relation { type events { evidence { trigger } } states { title } }
    } } }`,
    {
      paths: [
        {
          length: 3,
          hops: [
            {
              from: { name: 'Karim Massimov' },
              to: { name: 'Kazakhstan' },
              direction: 'IN',
              relation: { type: 'ARRESTED', events: [{ evidence: [{ trigger: 'arrested' }] }], states: [] },
            },
            {
              from: { name: 'Kazakhstan' },
              to: { name: 'Kassym-Jomart Tokayev' },
              direction: 'IN',
              relation: { type: 'HOLDS_OFFICE', events: [], states: [{ title: 'president' }] },
            },
            {
              from: { name: 'Kassym-Jomart Tokayev' },
              to: { name: 'Vladimir Putin' },
              direction: 'BOTH',
              relation: { type: 'PHONED', events: [{ evidence: [{ trigger: 'spoke' }] }], states: [] },
            },
          ],
        },
      ],
    },
  ],
  [
    'no path, and an unknown end',
    '{ none: paths(from: "Karim Massimov", to: "Vladimir Putin", maxHops: 2) { length } unknown: paths(from: "Nobody", to: "Vladimir Putin") { length } }',
    { none: [], unknown: null },
  ],
  [
    'statistics',
    '{ statistics { articles actors places events states relations } }',
    { statistics: { articles: 2, actors: 5, places: 1, events: 4, states: 1, relations: 4 } },
  ],
  [
    'the ontology, without stances',
    '{ ontology { eventTypes { type label cameo plover mode tone symmetric } stateTypes { type description } } }',
    {
      ontology: {
        eventTypes: [
          {
            type: 'ARRESTED',
            label: 'arrested',
            cameo: '173',
            plover: 'COERCE',
            mode: 'arrest',
            tone: 'CONFLICTUAL',
            symmetric: false,
          },
          {
            type: 'REQUESTED_TROOPS',
            label: 'requested troops from',
            cameo: null,
            plover: null,
            mode: null,
            tone: 'NEUTRAL',
            symmetric: false,
          },
          {
            type: 'PHONED',
            label: 'spoke by phone with',
            cameo: null,
            plover: null,
            mode: null,
            tone: 'NEUTRAL',
            symmetric: true,
          },
        ],
        stateTypes: [{ type: 'HOLDS_OFFICE', description: 'The person holds an office.' }],
      },
    },
  ],
];

test.each(CASES)('%s', async (_, query, data) => {
  expect(await ask(query)).toMatchObject({ data, errors: [] });
});

/** A query that a client got wrong, and what the message must say. */
const MISTAKES: readonly (readonly [string, RegExp])[] = [
  ['{ actor { id } }', /either id or name/],
  ['{ actor(id: "a", name: "b") { id } }', /either id or name/],
  ['{ article { id } }', /either id or key/],
  ['{ actors(first: 0) { nodes { id } } }', /first: expected 1 to 100, got 0/],
  ['{ actors(first: 101) { nodes { id } } }', /first: expected 1 to 100, got 101/],
  ['{ actors(after: "?") { nodes { id } } }', /"\?" is no cursor/],
  ['{ actor(name: "Tokayev") { mentions(first: 1000) { count } } }', /first: expected 1 to 100/],
  ['{ events(where: { from: "last week" }) { nodes { id } } }', /Expected a date such as/],
  ['{ paths(from: "Tokayev", to: "Vladimir Putin", maxHops: 5) { length } }', /maxHops: expected 1 to 4, got 5/],
  ['{ paths(from: "Tokayev", to: "Vladimir Putin", limit: 0) { length } }', /limit: expected 1 to 20, got 0/],
];

test.each(MISTAKES)('%s is refused', async (query, message) => {
  const { errors } = await ask(query);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(message);
});

describe('pages', () => {
  test('a list is walked to its end without gaps or repeats', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        `{ actors(first: 2, after: ${JSON.stringify(after)}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      const { actors } = data as {
        actors: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      seen.push(...actors.nodes.map(({ id }) => id));
      after = actors.pageInfo.hasNextPage ? actors.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['country:KAZ', 'entity:tokayev', 'country:RUS', 'entity:massimov', 'entity:putin']);
  });

  test('the pages of a nested list go on after a cursor', async () => {
    const query = (after: string) =>
      `{ person(name: "Tokayev") { relations(first: 1, after: ${after}) { edges { cursor node { type } } } } }`;
    type Relations = { person: { relations: { edges: { cursor: string; node: { type: string } }[] } } };
    const first = (await ask(query('null'))).data as Relations;
    const cursor = first.person.relations.edges[0]?.cursor;
    const second = (await ask(query(JSON.stringify(cursor)))).data as Relations;
    expect(second.person.relations.edges.map(({ node }) => node.type)).toEqual(['HOLDS_OFFICE']);
  });

  test('a cursor of another list is refused', async () => {
    const { data } = await ask('{ actors(first: 1) { pageInfo { endCursor } } }');
    const { actors } = data as { actors: { pageInfo: { endCursor: string } } };
    const { errors } = await ask(`{ events(after: "${actors.pageInfo.endCursor}") { nodes { id } } }`);
    expect(errors[0]).toMatch(/no cursor of this list/);
  });

  test.each([
    ['not counted', '{ actors { nodes { id } } }', ['actors']],
    ['counted', '{ actors { totalCount } }', ['actors-count']],
  ])('totalCount: %s', async (_, query, asked) => {
    expect((await ask(query)).asked).toEqual(asked);
  });
});

describe('round trips', () => {
  test('one question for each field of a level, however many rows', async () => {
    const { asked, errors } = await ask(`{
      actors(first: 5) { nodes {
        relations(first: 5) { nodes { target { name } events { agents { name } evidence { article { title } } } } }
      } }
    }`);
    expect(errors).toEqual([]);
    expect(asked).toEqual([
      'actors',
      'relations-of',
      'actors-by-id',
      'events-by-id',
      'roles-of',
      'evidence-of',
      'actors-by-id',
      'articles-by-id',
    ]);
  });
});
