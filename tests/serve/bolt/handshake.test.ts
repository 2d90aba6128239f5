import { expect, test } from 'vitest';
import { answerHandshake } from '../../../src/serve/bolt/handshake.ts';

/** Four slots as hexadecimal digits, and the minor version of 5 that is picked. */
const cases = [
  ['a driver of today', '000001ff 00080805 00020404 00000003', 4],
  ['Neo4j Browser', '00030305 00020404 00000104 00000003', 3],
  ['5.8 to 5.5 alone', '00030805 00000000 00000000 00000000', undefined],
  ['5.8 to 5.4', '00040805 00000000 00000000 00000000', 4],
  ['5.0', '00000005 00000000 00000000 00000000', 0],
  ['the first slot that fits', '00000205 00000405 00000000 00000000', 2],
  ['4.4 and 3', '00020404 00000104 00000003 00000000', undefined],
  ['nothing', '00000000 00000000 00000000 00000000', undefined],
  ['a later major version', '00000006 00000007 00000000 00000000', undefined],
] as const;
test.each(cases)('%s: %s', (_, slots, minor) => {
  const bytes = Buffer.from(`6060b017${slots.replaceAll(' ', '')}`, 'hex');
  const answer = minor === undefined ? [0, 0, 0, 0] : [0, 0, minor, 5];
  expect(answerHandshake(bytes)).toEqual({ answer: Buffer.from(answer), minor });
});
