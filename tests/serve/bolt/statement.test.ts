import { expect, test } from 'vitest';
import { readStatement } from '../../../src/serve/bolt/statement.ts';
import { applyTail, type RunStatement } from '../../../src/serve/bolt/tail.ts';

const statements = [
  ['RETURN 1;', { mode: 'run', text: 'RETURN 1' }],
  ['// first\n/* then */ MATCH (n) RETURN n // last\n;', { mode: 'run', text: 'MATCH (n) RETURN n' }],
  ['CYPHER 5 RETURN 1', { mode: 'run', text: 'RETURN 1' }],
  ['cypher 25 runtime=slotted planner = cost EXPLAIN RETURN 1', { mode: 'explain', text: 'RETURN 1' }],
  ['PROFILE /* x */ MATCH (n) RETURN n', { mode: 'profile', text: 'MATCH (n) RETURN n' }],
  ['USE neo4j MATCH (n) RETURN n', { mode: 'run', database: 'neo4j', text: 'MATCH (n) RETURN n' }],
  ['EXPLAIN USE `my db` RETURN 1', { mode: 'explain', database: 'my db', text: 'RETURN 1' }],
  ["RETURN 'a; // b' AS x", { mode: 'run', text: "RETURN 'a; // b' AS x" }],
  ['', { mode: 'run', text: '' }],
] as const;
test.each(statements)('%j', (text, expected) => {
  expect(readStatement(text)).toEqual(expected);
});

const table = {
  columns: ['name', 'versions', 'default'],
  rows: [
    ['a', ['1'], true],
    ['b', ['2'], false],
  ],
};

/** Columns are chosen without the engine. */
const never: RunStatement = async (statement) => {
  throw new Error(`asked the engine: ${statement}`);
};

const chosen = [
  ['', table],
  ['YIELD *', table],
  [
    'YIELD versions, name',
    {
      columns: ['versions', 'name'],
      rows: [
        [['1'], 'a'],
        [['2'], 'b'],
      ],
    },
  ],
  [
    'yield name AS n, `default`',
    {
      columns: ['n', 'default'],
      rows: [
        ['a', true],
        ['b', false],
      ],
    },
  ],
  ['YIELD name AS n RETURN n AS m', { columns: ['m'], rows: [['a'], ['b']] }],
  ['YIELD * RETURN name', { columns: ['name'], rows: [['a'], ['b']] }],
] as const;
test.each(chosen)('%s', async (tail, expected) => {
  expect(await applyTail(table, tail, never)).toEqual(expected);
});

const asked = [
  [
    "WHERE name = 'a'",
    "WITH row.`name` AS `name`, row.`versions` AS `versions`, row.`default` AS `default` WHERE name = 'a' RETURN `name`, `versions`, `default`",
  ],
  ['YIELD name AS n WHERE n = $x RETURN n', 'WITH row.`n` AS `n` WHERE n = $x RETURN n'],
  ['YIELD name ORDER BY name LIMIT 1', 'WITH row.`name` AS `name` ORDER BY name LIMIT 1 RETURN `name`'],
  ['YIELD name RETURN count(*) AS n', 'WITH row.`name` AS `name` RETURN count(*) AS n'],
] as const;
test.each(asked)('%s is for the engine', async (tail, expected) => {
  const sent: string[] = [];
  await applyTail(table, tail, async (statement, parameters) => {
    sent.push(statement);
    expect(Object.values(parameters)).toEqual([expect.arrayContaining([expect.objectContaining({})])]);
    return table;
  });
  expect(sent).toEqual([`UNWIND $dramatisRows AS row ${expected}`]);
});

test('a column that is not there is named', async () => {
  await expect(applyTail(table, 'YIELD nothing', never)).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.SyntaxError',
    message: expect.stringContaining('name, versions, default; it got nothing'),
  });
});
