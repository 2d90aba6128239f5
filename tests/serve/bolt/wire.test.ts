import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDecoder, createEncoder, structure } from '../../../src/serve/bolt/wire.ts';

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    ...[fc.constant(null), fc.boolean(), fc.string(), fc.string({ minLength: 300, maxLength: 70_000, size: 'max' })],
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double({ noNaN: true }),
    fc.array(tie('value'), { maxLength: 20 }),
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
})).value;
const messages = fc.array(fc.tuple(fc.integer({ min: 1, max: 0x7f }), fc.array(value, { maxLength: 4 })), {
  maxLength: 6,
});

test('messages come out as they went in, wherever the bytes are cut', () => {
  fc.assert(
    fc.property(messages, fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }), (sent, cuts) => {
      const bytes = encode(sent);
      const received: unknown[] = [];
      const decoder = createDecoder(
        ({ signature, fields }) => received.push([signature, fields]),
        () => 2 ** 30,
      );
      for (let at = 0, cut = 0; at < bytes.length; cut++) {
        const end = at + (cuts[cut % cuts.length] ?? 1);
        decoder.write(bytes.subarray(at, end));
        at = end;
      }
      expect(received).toEqual(sent);
    }),
    { numRuns: 60 },
  );
});

test('a message of any number of chunks is one message, empty chunks between messages are none', () => {
  const whole = encode([[0x10, ['a text']]]);
  const inner = whole.subarray(2, -2);
  const chunks = [...inner].flatMap((byte) => [0, 1, byte]);
  const received: unknown[] = [];
  const decoder = createDecoder(
    ({ fields }) => received.push(fields),
    () => 100,
  );
  decoder.write(Buffer.from([0, 0, 0, 0, ...chunks, 0, 0, 0, 0, ...chunks, 0, 0]));
  expect(received).toEqual([['a text'], ['a text']]);
});

test('a message beyond the limit is refused, also one that never ends', () => {
  const tooLarge = { code: 'Neo.ClientError.Request.Invalid' };
  const limited = () =>
    createDecoder(
      () => {},
      () => 50_000,
    );
  expect(() => limited().write(encode([[0x10, ['x'.repeat(60_000)]]]))).toThrow(expect.objectContaining(tooLarge));
  const endless = limited();
  const chunk = Buffer.concat([Buffer.from([0x10, 0x00]), Buffer.alloc(0x1000, 0xc0)]);
  expect(() => {
    for (let sent = 0; sent < 100; sent++) endless.write(chunk);
  }).toThrow(expect.objectContaining(tooLarge));
  expect(() => limited().write(encode(Array(200).fill([0x10, ['x'.repeat(1000)]])))).not.toThrow();
});

const garbled = [
  ['a message that is no structure', [0, 1, 0x01, 0, 0]],
  ['a list that is longer than the message', [0, 7, 0xb1, 0x10, 0xd6, 0xff, 0xff, 0xff, 0xff, 0, 0]],
  ['more after the structure', [0, 3, 0xb0, 0x10, 0x01, 0, 0]],
  ['lists in lists without end', [0x40, 0x02, 0xb1, 0x10, ...Array(0x4000).fill(0x91), 0, 0]],
  ['an unknown marker', [0, 3, 0xb1, 0x10, 0xc7, 0, 0]],
] as const;
test.each(garbled)('%s is refused', (_, bytes) => {
  const decoder = createDecoder(
    () => {},
    () => 2 ** 20,
  );
  expect(() => decoder.write(Buffer.from(bytes))).toThrow(
    expect.objectContaining({ code: 'Neo.ClientError.Request.InvalidFormat' }),
  );
});

test('structures keep their signature', () => {
  const received: unknown[] = [];
  const decoder = createDecoder(
    ({ fields }) => received.push(fields[0]),
    () => 100,
  );
  decoder.write(encode([[0x10, [structure(0x44, [5n])]]]));
  expect(received).toEqual([structure(0x44, [5n])]);
});

function encode(all: readonly (readonly [number, readonly unknown[]])[]): Buffer {
  const pieces: Buffer[] = [];
  const encoder = createEncoder((bytes) => pieces.push(Buffer.from(bytes)));
  for (const [signature, fields] of all) encoder.message(signature, fields);
  encoder.flush();
  return Buffer.concat(pieces);
}
