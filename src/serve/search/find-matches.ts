import type { GraphReader } from '../../store/graph-store.ts';
import type { Questions } from '../../store/questions.ts';
import { bestFit, type Fit } from './highlight.ts';
import { errorsAllowed, piecesOf } from './near-words.ts';
import type { SearchWords } from './words.ts';

/** What to search. */
export interface SearchRequest extends SearchWords {
  /** actor, event, article. */
  readonly kinds: readonly string[];
  readonly limit: number;
}

/** Something that a search found. */
export interface Match extends Pick<Fit, 'highlights'> {
  readonly id: string;
  /** Its name, label or title. */
  readonly name: string;
  /** The name that fits: `name`, or another name of it. */
  readonly matched: string;
  readonly score: number;
}

/** How many matches have the same kind and value. */
export type Facet = Questions['search-facets']['row'];

/** What a search found: `facets` counts all matches, the ones beyond the limit too. */
export interface Matches {
  readonly isNear: boolean;
  readonly matches: readonly Match[];
  facets(): Promise<readonly Facet[]>;
}

/** Of so many names that share a piece with a word that nothing holds, those with typing errors are looked for. */
const MOST_CANDIDATES = 1000;

/** Looks for the words as they are written, and only if nothing holds them, for words with typing errors. */
export async function findMatches(request: SearchRequest, store: GraphReader): Promise<Matches> {
  if (request.words.length === 0) return { isNear: false, matches: [], facets: async () => [] };
  const { words, word, kinds } = request;
  const rows = await store.ask('search', request);
  if (rows.length === 0 && words.some((each) => errorsAllowed(each) > 0)) return findNear(request, store);
  const matches = rows.map(({ id, name, aliases, score }): Match => {
    const fit = bestFit([name, ...aliases], words, false);
    return { id, name, matched: fit?.name ?? name, highlights: fit?.highlights ?? [], score };
  });
  let facets: Promise<readonly Facet[]> | undefined;
  const count = (): Promise<readonly Facet[]> => {
    facets ??= store.ask('search-facets', { words, word, kinds });
    return facets;
  };
  return { isNear: false, matches, facets: count };
}

async function findNear({ words, word, kinds, limit }: SearchRequest, store: GraphReader): Promise<Matches> {
  const rows = await store.ask('search-near', { pieces: piecesOf(word), kinds, limit: MOST_CANDIDATES });
  const found = rows.flatMap((row) => {
    const fit = bestFit([row.name, ...row.aliases], words, true);
    return fit ? [{ row, fit }] : [];
  });
  found.sort((a, b) => a.fit.errors - b.fit.errors);
  const matches = found.slice(0, limit).map(({ row: { id, name }, fit }): Match => {
    return { id, name, matched: fit.name, highlights: fit.highlights, score: 1 / (1 + fit.errors) };
  });
  return { isNear: true, matches, facets: async () => countFacets(found.map(({ row }) => row)) };
}

function countFacets(rows: readonly Pick<Facet, 'kind' | 'value'>[]): readonly Facet[] {
  const totals = new Map<string, Facet>();
  for (const { kind, value } of rows) {
    const key = JSON.stringify([kind, value]);
    totals.set(key, { kind, value, total: (totals.get(key)?.total ?? 0) + 1 });
  }
  const order = (a: Facet, b: Facet): number =>
    a.kind === b.kind ? b.total - a.total || ((a.value ?? '~') < (b.value ?? '~') ? -1 : 1) : a.kind < b.kind ? -1 : 1;
  return [...totals.values()].sort(order);
}
