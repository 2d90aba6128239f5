import type { NameIndex } from './name-index.ts';
import { partsOf, rowsOf } from './tables.ts';

/** Makes the spellings of city-spellings.tsv known: what another thing is called already stays its name alone. */
export function addSpellings(index: NameIndex, text: string): void {
  for (const [city = '', spellings] of rowsOf(text)) index.alias(`city:${city}`, partsOf(spellings));
}
