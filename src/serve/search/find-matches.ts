import type { GraphReader } from '../../store/graph-store.ts';
import type { Questions } from '../../store/questions.ts';
import { bestFit, type Fit } from './highlight.ts';
import { errorsAllowed, piecesOf } from './near-words.ts';
import type { SearchWords } from './words.ts';

/** What to search. */
export interface SearchRequest extends SearchWords {
  /** actor, event, article: by names; text: articles by their text. */
  readonly kinds: readonly string[];
  readonly limit: number;
}

/** Something that a search found. */
export interface Match {
  readonly id: string;
  /** Its name, label or title. */
  readonly name: string;
  readonly score: number;
  /** Where the words stand in a name of it; null: in its text, which is not looked at yet. */
  readonly fit: Pick<Fit, 'name' | 'highlights'> | null;
}

/** How many matches have the same kind and value. */
export type Facet = Questions['search-facets']['row'];

/** What a search found: `facets` counts all matches, the ones beyond the limit too. */
export interface Matches extends Pick<SearchWords, 'textWords'> {
  readonly isNear: boolean;
  readonly matches: readonly Match[];
  facets(): Promise<readonly Facet[]>;
}

/** Of so many names that share a piece with a word that nothing holds, those with typing errors are looked for. */
const MOST_CANDIDATES = 1000;
/** A text with the words fits less well than any name. */
const TEXT_SCORE = 0.5;

/** Looks for the words as they are written, and only if nothing holds them, for words with typing errors. */
export async function findMatches(request: SearchRequest, store: GraphReader): Promise<Matches> {
  const { words, textWords, kinds, limit } = request;
  if (words.length === 0) return { isNear: false, matches: [], textWords, facets: async () => [] };
  const [named, told] = await Promise.all([findNames(request, store), findTexts(request, store)]);
  const names = new Set(named.map(({ id }) => id));
  const found = [...named, ...told.filter(({ id }) => !names.has(id))];
  const isFar = found.length === 0 && words.some((each) => errorsAllowed(each) > 0);
  if (isFar && kinds.some(hasNames)) return findNear(request, store);
  return { isNear: false, matches: found.slice(0, limit), textWords, facets: once(() => askFacets(request, store)) };
}

async function findNames(request: SearchRequest, store: GraphReader): Promise<readonly Match[]> {
  if (!request.kinds.some(hasNames)) return [];
  return (await store.ask('search', request)).map(({ id, name, aliases, score }) => {
    const fit = bestFit([name, ...aliases], request.words, false) ?? { name, highlights: [] };
    return { id, name, score, fit };
  });
}

async function findTexts({ kinds, textWords, limit }: SearchRequest, store: GraphReader): Promise<readonly Match[]> {
  if (!kinds.includes('text')) return [];
  const rows = await store.ask('search-texts', { words: textWords, limit });
  return rows.map(({ id, title }) => ({ id, name: title, score: TEXT_SCORE, fit: null }));
}

async function askFacets(request: SearchRequest, store: GraphReader): Promise<readonly Facet[]> {
  const { word, words, textWords, kinds } = request;
  const [named, told] = await Promise.all([
    kinds.some(hasNames) ? store.ask('search-facets', { word, words, kinds }) : [],
    kinds.includes('text') ? store.ask('search-texts-facets', { words: textWords }) : [],
  ]);
  return [...named, ...told];
}

function hasNames(kind: string): boolean {
  return kind !== 'text';
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

async function findNear({ words, textWords, word, kinds, limit }: SearchRequest, store: GraphReader): Promise<Matches> {
  const rows = await store.ask('search-near', { pieces: piecesOf(word), kinds, limit: MOST_CANDIDATES });
  const found = rows.flatMap((row) => {
    const fit = bestFit([row.name, ...row.aliases], words, true);
    return fit ? [{ row, fit }] : [];
  });
  found.sort((a, b) => a.fit.errors - b.fit.errors);
  const matches = found.slice(0, limit).map(({ row: { id, name }, fit }): Match => {
    return { id, name, fit, score: 1 / (1 + fit.errors) };
  });
  return { isNear: true, matches, textWords, facets: async () => countFacets(found.map(({ row }) => row)) };
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
