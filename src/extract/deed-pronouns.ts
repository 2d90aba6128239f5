import type { Token } from '../types.ts';

/** "condemned it": what is condemned is a deed. */
export function pointsToDeed({ pos, text }: Token): boolean {
  return pos === 'PRON' && ['it', 'this', 'that'].includes(text.toLowerCase());
}
