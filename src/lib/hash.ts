import { createHash } from 'node:crypto';

/** The first 16 hexadecimal digits of the SHA-256 of the parts, told apart by a zero character. */
export function shortHash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}
