import type { IndexedReport } from '../types.ts';

/** Words in a shingle: long enough that two texts on one story share few by chance. */
const SHINGLE_WORDS = 3;

/** Tells copies of one text from independent ones. */
export interface Copies {
  areCopies(a: IndexedReport, b: IndexedReport): boolean;
  /** Sorts reports into independent texts: each a list of copies of one another, by way of others if need be. */
  cluster(reports: readonly IndexedReport[]): readonly (readonly IndexedReport[])[];
}

/**
 * Near-identical texts share this much of their shingles (Jaccard). Measured on the seeds: a syndicated copy with other
 * spellings of names 0.78, two texts of one story told apart below 0.05.
 */
export const COPY_THRESHOLD = 0.5;

/** Remembers the shingles of each text as long as it lives: one resolution. */
export function createCopies(): Copies {
  const known = new Map<string, ReadonlySet<string>>();
  const shinglesOf = ({ articleId, text }: IndexedReport): ReadonlySet<string> => {
    const shingles = known.get(articleId) ?? shingle(text);
    known.set(articleId, shingles);
    return shingles;
  };
  const areCopies = (a: IndexedReport, b: IndexedReport): boolean =>
    a.articleId === b.articleId || jaccard(shinglesOf(a), shinglesOf(b)) >= COPY_THRESHOLD;
  return { areCopies, cluster: (reports) => components(reports, areCopies) };
}

/** The overlapping runs of three words of a text, in lower case without punctuation. */
export function shingle(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= Math.max(words.length, SHINGLE_WORDS); at += 1) {
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  }
  return shingles;
}

/** Share of what either has that both have: 0..1; 0 at once where their sizes rule the threshold out. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < large.size * COPY_THRESHOLD) return 0;
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}

/** Connected components; each and all in the order given. */
export function components<T>(items: readonly T[], areLinked: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const item of items) {
    const linked = groups.filter((group) => group.some((member) => areLinked(member, item)));
    const [first, ...others] = linked;
    if (!first) {
      groups.push([item]);
      continue;
    }
    for (const other of others) {
      first.push(...other);
      groups.splice(groups.indexOf(other), 1);
    }
    first.push(item);
  }
  return groups;
}
