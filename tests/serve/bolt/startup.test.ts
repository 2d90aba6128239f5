import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../src/serve/bolt/catalogue/functions.ts';
import { type RawClient, rawClient } from './raw-client.ts';
import { openFilledStore, serveBolt } from './serving.ts';

const LABELS = ['labels', 'relationshipTypes', 'propertyKeys'];
const KEYS = `CALL db.labels() YIELD label
RETURN {name:'labels', data:COLLECT(label)[..1000]} AS result
UNION ALL
CALL db.relationshipTypes() YIELD relationshipType
RETURN {name:'relationshipTypes', data:COLLECT(relationshipType)[..1000]} AS result
UNION ALL
CALL db.propertyKeys() YIELD propertyKey
RETURN {name:'propertyKeys', data:COLLECT(propertyKey)[..1000]} AS result`;
const COUNTS = `MATCH () RETURN { name:'nodes', data:count(*) } AS result
UNION ALL
MATCH ()-[]->() RETURN { name:'relationships', data: count(*)} AS result`;

/** What clients send on their own, in the order in which they do, and some of what they have to get. */
const startup: readonly (readonly [statement: string, database: string, row: unknown])[] = [
  ['SHOW DATABASES', 'system', ['neo4j', 'standard', [], 'read-only']],
  ['CALL dbms.components() YIELD name, versions, edition', 'system', ['Neo4j Kernel', ['5.26.0'], 'community']],
  ['CALL dbms.clientConfig()', 'system', ['client.allow_telemetry']],
  ['CALL dbms.showCurrentUser()', 'system', ['reader', null, []]],
  [KEYS, 'neo4j', [{ name: 'labels', data: expect.arrayContaining(['Actor', 'Event', 'Person']) }]],
  [
    'SHOW PROCEDURES yield name, description, signature',
    'system',
    ['db.labels', expect.any(String), 'db.labels() :: (label :: STRING)'],
  ],
  [
    'SHOW FUNCTIONS yield name, description, signature',
    'system',
    ['toUpper', expect.any(String), 'toUpper(input :: STRING) :: STRING'],
  ],
  [COUNTS, 'neo4j', [{ name: 'nodes', data: expect.any(BigInt) }]],
  ['CALL db.ping()', 'neo4j', [true]],
  ['CALL dbms.licenseAgreementDetails()', 'system', ['yes', 0n, 0n]],
  ["SHOW DATABASES YIELD name, currentStatus WHERE name = 'neo4j'", 'system', ['neo4j', 'online']],
  ['SHOW DATABASE neo4j YIELD name, address', 'system', ['neo4j', expect.stringMatching(/^127\.0\.0\.1:\d+$/)]],
  ['SHOW HOME DATABASE YIELD name', 'system', ['neo4j']],
  ['CYPHER 25 SHOW PROCEDURES EXECUTABLE BY CURRENT USER YIELD *', 'neo4j', ['db.ping']],
  ['CYPHER 25 SHOW FUNCTIONS EXECUTABLE BY CURRENT USER YIELD *', 'neo4j', ['abs']],
  [
    'CALL db.labels() YIELD label RETURN COLLECT(label)[..1000] AS result',
    'neo4j',
    [expect.arrayContaining(['Actor'])],
  ],
  [
    'SHOW INDEXES',
    'neo4j',
    [expect.any(BigInt), 'actor_articles', 'ONLINE', 100n, 'RANGE', 'NODE', ['Actor'], ['articleCount']],
  ],
  ['SHOW CONSTRAINTS', 'neo4j', [expect.any(BigInt), 'actor_id', 'UNIQUENESS', 'NODE', ['Actor'], ['id']]],
  ['SHOW USERS YIELD user', 'system', ['reader']],
  ['SHOW CURRENT USER YIELD user', 'system', ['reader']],
  ['EXPLAIN MATCH (n) RETURN n', 'neo4j', undefined],
  ['CALL db.relationshipTypes()', 'neo4j', ['ARRESTED']],
];

async function ask(client: RawClient, statement: string, db: string): Promise<readonly (readonly unknown[])[]> {
  client.send(['begin', { db }], ['run', statement, {}, {}], ['pull', { n: 1000n }], ['commit']);
  const [, started] = await client.take(2);
  expect(started?.[0], show(started)).toBe('success');
  const rows: (readonly unknown[])[] = [];
  let answer = await client.next();
  for (; answer[0] === 'record'; answer = await client.next()) rows.push(answer[1] as readonly unknown[]);
  expect(answer[0], show(answer)).toBe('success');
  expect((await client.next())[0]).toBe('success');
  return rows;
}

function show(answer: unknown): string {
  return JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
}

describe.each([0, 1, 2, 3, 4])('Bolt 5.%s', (minor) => {
  test('every statement that clients send at start is answered', async () => {
    const { port } = await serveBolt();
    const client = await rawClient(port, { minor });
    for (const [statement, database, row] of startup) {
      const rows = await ask(client, statement, database);
      if (row === undefined) continue;
      const expected = row as readonly unknown[];
      expect(
        rows.map((each) => each.slice(0, expected.length)),
        statement,
      ).toContainEqual(expected);
    }
  });
});

test('the side bar of Browser: three lists, two counts that agree with the graph', async () => {
  const { port, store } = await serveBolt();
  const client = await rawClient(port);
  const lists = (await ask(client, KEYS, 'neo4j')).map(([result]) => (result as { name: string }).name);
  expect(lists).toEqual(LABELS);
  const counts = (await ask(client, COUNTS, 'neo4j')).map(([result]) => Number((result as { data: bigint }).data));
  const [row] = await store.query('MATCH (n) RETURN count(n) AS n');
  expect(counts[0]).toBe(row?.n);
});

test('the schema as a picture has every label and type, and its relationships end at its nodes', async () => {
  const { port, store } = await serveBolt();
  const client = await rawClient(port);
  const [row] = await ask(client, 'CALL db.schema.visualization()', 'neo4j');
  const [nodes, relationships] = row as readonly (readonly { fields: readonly unknown[] }[])[];
  const names = async (statement: string) => (await store.query(statement)).flatMap((each) => Object.values(each));
  const ids = new Set(nodes?.map(({ fields }) => fields[0]));
  expect(nodes?.map(({ fields }) => (fields[1] as readonly string[])[0])).toEqual(await names('CALL db.labels()'));
  expect(new Set(relationships?.map(({ fields }) => fields[3]))).toEqual(
    new Set(await names('CALL db.relationshipTypes()')),
  );
  for (const { fields } of relationships ?? []) expect(ids.has(fields[1]) && ids.has(fields[2])).toBe(true);
});

test('what changes with the graph is answered anew after a change', async () => {
  const { port, store } = await serveBolt();
  const client = await rawClient(port);
  const relationships = async () => {
    const [row = []] = await ask(client, 'CALL db.schema.visualization()', 'neo4j');
    return (row[1] as readonly unknown[]).length;
  };
  const before = await relationships();
  await store.clearView();
  expect(await relationships()).toBeLessThan(before);
});

const unknown = [
  ["CALL dbms.queryJmx('java.lang:type=Memory')", 'system', 'Procedure.ProcedureNotFound'],
  ['CALL dbms.cluster.overview()', 'neo4j', 'Procedure.ProcedureNotFound'],
  ['SHOW ROLES', 'system', 'Statement.UnsupportedAdministrationCommand'],
  ['CREATE USER anna SET PASSWORD "x"', 'system', 'Statement.UnsupportedAdministrationCommand'],
  ['CREATE DATABASE other', 'neo4j', 'Statement.UnsupportedAdministrationCommand'],
  ['CREATE (n:Actor)', 'neo4j', 'Statement.AccessMode'],
  ['USE other MATCH (n) RETURN n', 'neo4j', 'Database.DatabaseNotFound'],
  ['RETURN $nothing', 'neo4j', 'Statement.ParameterMissing'],
  ['RETURN 1 / 0 AS x', 'neo4j', 'Statement.ArithmeticError'],
  ["RETURN -'a' AS x", 'neo4j', 'Statement.TypeError'],
  ["LOAD CSV FROM '/etc/hostname' AS line RETURN line", 'neo4j', 'Statement.SyntaxError'],
] as const;
test.each(unknown)('%s fails with a code of Neo4j', async (statement, db, code) => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  client.send(['run', statement, {}, { db }]);
  expect(await client.next()).toMatchObject(['failure', { code: `Neo.ClientError.${code}` }]);
});

test('the engine has every function that is listed, with as many arguments', async () => {
  const { readers } = await openFilledStore();
  const samples = {
    NODE: 'n',
    RELATIONSHIP: 'r',
    PATH: 'p',
    STRING: "'1'",
    INTEGER: '1',
    FLOAT: '0.5',
    NUMBER: '1',
  } as const;
  for (const signature of Object.values(FUNCTIONS).flat()) {
    const [, name = '', given = ''] = /^(\w+)\((.*)\) :: /.exec(signature) ?? [];
    const types = given === '' ? [] : given.split(', ').map((argument) => argument.split(' :: ')[1] ?? '');
    const value = (type: string) => {
      if (type.startsWith('LIST')) return '[1]';
      if (/^(?:date|time|local)/.test(name)) return '';
      if (name === 'duration') return "'P1D'";
      if (/^(?:elementId|id|keys|properties)$/.test(name)) return 'n';
      return samples[type as keyof typeof samples] ?? "'1'";
    };
    const call = `${name}(${types.map(value).join(', ')})`;
    const rows = readers.query(`MATCH p = (n:Actor)-[r:ARRESTED]->() WITH n, r, p LIMIT 1 RETURN ${call} AS x`);
    await expect(rows, call).resolves.toHaveLength(1);
  }
});
