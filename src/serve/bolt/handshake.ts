/** The first bytes of Bolt, and how many belong to its handshake: these four and four slots of four. */
export const MAGIC: readonly number[] = [0x60, 0x60, 0xb0, 0x17];
export const HANDSHAKE_BYTES = 20;

/** From 5.5 on failures carry GQL status objects, which would bring nothing here. */
const NEWEST_MINOR = 4;

/** Picks the version: the first slot that offers 5.0 to 5.4, at its newest. Gives the answer, and the minor version or undefined. */
export function answerHandshake(bytes: Buffer): { readonly answer: Buffer; readonly minor: number | undefined } {
  for (let at = MAGIC.length; at < HANDSHAKE_BYTES; at += 4) {
    const [range = 0, minor = 0, major = 0] = bytes.subarray(at + 1, at + 4);
    const picked = Math.min(minor, NEWEST_MINOR);
    if (major === 5 && picked >= minor - range) return { answer: Buffer.from([0, 0, picked, 5]), minor: picked };
  }
  return { answer: Buffer.alloc(4), minor: undefined };
}
