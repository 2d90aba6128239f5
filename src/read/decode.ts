import { InputError } from '../errors.ts';
import type { Source } from './reader.ts';

/** The most that one article may hold, in bytes. */
export const MAX_BYTES = 1_000_000;

/** The whole of a source as text, its byte-order mark dropped. Throws InputError. */
export async function decode(source: Source, maxBytes = MAX_BYTES): Promise<string> {
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
  return decodeBytes(Buffer.concat(pieces), source.name);
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

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
