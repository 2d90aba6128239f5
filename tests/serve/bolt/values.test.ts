import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toEngine } from '../../../src/serve/bolt/parameters.ts';
import { FLOAT_PROPERTIES, toBolt } from '../../../src/serve/bolt/values.ts';
import { structure } from '../../../src/serve/bolt/wire.ts';

const node = (id: number, rest: object = {}) => ({ _id: id, _labels: ['Actor'], ...rest });
const edge = (id: number, source: number, target: number) => ({
  _id: id,
  _type: 'MET',
  _source: source,
  _target: target,
});
const packedNode = (id: number) => structure(0x4e, [BigInt(id), ['Actor'], {}, `n:${id}`]);
const unbound = (id: number) => structure(0x72, [BigInt(id), 'MET', {}, `e:${id}`]);

const out = [
  ['nothing', undefined, null],
  ['an integer', 3, 3n],
  ['a float', 1.5, 1.5],
  ['an integer beyond 2^53', 2n ** 62n, 2n ** 62n],
  ['a time', new Date(0), '1970-01-01T00:00:00.000Z'],
  ['bytes', Buffer.from([1, 255]), new Int8Array([1, -1])],
  ['a list', [1, [null, 'x']], [1n, [null, 'x']]],
  ['a map', { a: { b: 2 } }, { a: { b: 2n } }],
  ['a map that only looks like a path', { nodes: [1, 2], edges: [] }, { nodes: [1n, 2n], edges: [] }],
  [
    'a node, with properties that are floats whatever their value',
    node(4, { confidence: 1, count: 1, latitude: 43 }),
    structure(0x4e, [4n, ['Actor'], { confidence: 1, count: 1n, latitude: 43 }, 'n:4']),
  ],
  ['a relationship', edge(7, 1, 2), structure(0x52, [7n, 1n, 2n, 'MET', {}, 'e:7', 'n:1', 'n:2'])],
  [
    'a path, forwards and backwards',
    { nodes: [node(1), node(2), node(3)], edges: [edge(7, 1, 2), edge(8, 3, 2)] },
    structure(0x50, [
      [packedNode(1), packedNode(2), packedNode(3)],
      [unbound(7), unbound(8)],
      [1n, 1n, -2n, 2n],
    ]),
  ],
  [
    'a path that comes back to where it was',
    { nodes: [node(1), node(2), node(1)], edges: [edge(7, 1, 2), edge(9, 2, 1)] },
    structure(0x50, [
      [packedNode(1), packedNode(2)],
      [unbound(7), unbound(9)],
      [1n, 1n, 2n, 0n],
    ]),
  ],
  ['a path of one node', { nodes: [node(1)], edges: [] }, structure(0x50, [[packedNode(1)], [], []])],
] as const;
test.each(out)('%s goes out', (_, value, expected) => {
  expect(toBolt(value)).toEqual(expected);
});

test('the float properties are those that the write statements make floats', () => {
  const folder = new URL('../../../cypher/write/', import.meta.url);
  const statements = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const floats = statements.flatMap((text) => [...text.matchAll(/\.(\w+) = toFloat\(/g)].map(([, name]) => name));
  expect(floats.length).toBeGreaterThan(5);
  expect([...FLOAT_PROPERTIES].sort()).toEqual([...new Set(floats)].sort());
});

const into = [
  ['an integer', 3n, 3],
  ['an integer beyond 2^53', 2n ** 62n, 2n ** 62n],
  ['bytes', new Int8Array([1, -1]), Buffer.from([1, 255])],
  ['lists and maps', [{ a: [1n] }], [{ a: [1] }]],
  ['a date', structure(0x44, [19_000n]), '2022-01-08'],
  ['a time', structure(0x54, [3_600_000_000_001n, 7200n]), '01:00:00.000000001+02:00'],
  ['a local time', structure(0x74, [61_500_000_000n]), '00:01:01.5'],
  ['a date and time', structure(0x49, [0n, 0n, -5400n]), '1969-12-31T22:30:00-01:30'],
  ['a date and time in UTC', structure(0x49, [1n, 5n, 0n]), '1970-01-01T00:00:01.000000005Z'],
  ['a date and time of a place', structure(0x69, [1n, 0n, 'Asia/Almaty']), '1970-01-01T00:00:01Z'],
  ['a local date and time', structure(0x64, [86_400n, 0n]), '1970-01-02T00:00:00'],
  ['a duration', structure(0x45, [14n, 3n, -1n, 500_000_000n]), 'P14M3DT-0.5S'],
] as const;
test.each(into)('%s comes in', (_, value, expected) => {
  expect(toEngine(value)).toEqual(expected);
});

test.each([0x58, 0x59, 0x4e])('structure %s is refused', (signature) => {
  const refused = expect.objectContaining({ code: 'Neo.ClientError.Statement.TypeError' });
  expect(() => toEngine([structure(signature, [1n, 2, 3])])).toThrow(refused);
});
