import { InputError } from '../errors.ts';
import type { Source } from './reader.ts';

/** The most that one article may hold, in bytes. */
export const MAX_BYTES = 1_000_000;

/** The whole of a source as text, its byte-order mark dropped. Throws InputError. */
export async function decode(source: Source, maxBytes = MAX_BYTES): Promise<string> {
  return decodeBytes(await gatherBytes(source, maxBytes), source.name);
}

/** The whole of a source. Throws InputError where it is longer than `maxBytes`. */
export async function gatherBytes(source: Source, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.bytes()) {
    size += piece.length;
    if (size > maxBytes) {
      throw new InputError(
        'INPUT_TOO_LONG',
        source.name,
        `${source.name}: more than ${maxBytes} bytes; split it into articles`,
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Bytes as UTF-8 text. Throws InputError that gives the offset of the first bad byte. */
export function decodeBytes(bytes: Uint8Array, name: string): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new InputError('INPUT_BINARY', name, `${name}: byte ${zero} is zero; this is no text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const offset = firstBadByte(bytes);
    const message = `${name}: byte ${offset} is not UTF-8; save the file as UTF-8`;
    throw new InputError('INPUT_ENCODING', name, message, { cause });
  }
}

/** Where the first sequence begins that is no UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !decodes(bytes.subarray(0, low), false)) low -= 1;
  return low;
}

/** Whether the bytes are UTF-8; `stream` lets the last character be cut off. */
function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
