import { partsOf, rowsOf } from './tables.ts';

/** Reads nicknames.tsv: whether of two given names, in lower case, one is a short form of the other. */
export function readNicknames(text: string): (a: string, b: string) => boolean {
  const forms = new Map<string, ReadonlySet<string>>();
  for (const [name = '', cell] of rowsOf(text)) forms.set(name, new Set(partsOf(cell)));
  return (a, b) => forms.get(a)?.has(b) === true || forms.get(b)?.has(a) === true;
}
