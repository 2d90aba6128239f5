import type { Features } from './profile.ts';

/** How two names stand to each other. */
export type NameLikeness =
  /** The same names, in whatever order or cut. */
  | 'equal'
  /** One leaves names out that the other has; the first given name is the same. */
  | 'partial'
  /** One gives an initial where the other gives the name. */
  | 'initial'
  /** A letter differs in a long given name. */
  | 'near'
  /** One is a bare surname, or a single name that the other also goes by. */
  | 'single'
  /** An acronym and a name with these first letters. */
  | 'letters'
  /** Not to be decided by the names. */
  | 'doubtful'
  | 'different';

/** What both say, say otherwise, or do not both say. */
export type Agreement = 'agree' | 'clash' | 'unknown';

/** Two profiles, feature by feature. */
export interface Comparison {
  readonly name: NameLikeness;
  readonly country: Agreement;
  readonly gender: Agreement;
  readonly office: Agreement;
}

/** Compares two of the same type. */
export function compare(a: Features, b: Features): Comparison {
  return {
    name: a.type === 'Person' ? comparePersons(a, b) : compareBodies(a, b),
    country: agreement(a.country, b.country),
    gender: agreement(a.gender, b.gender),
    office: a.offices.some((office) => b.offices.includes(office)) ? 'agree' : 'unknown',
  };
}

function agreement(a: string | undefined, b: string | undefined): Agreement {
  if (!a || !b) return 'unknown';
  return a === b ? 'agree' : 'clash';
}

function comparePersons(a: Features, b: Features): NameLikeness {
  const [short, long] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  const [only] = short.tokens;
  if (only === undefined) return 'different';
  if (short.tokens.length === 1) {
    return only === long.tokens.at(-1) || long.mononyms.includes(only) ? 'single' : 'different';
  }
  if (short.tokens.toSorted().join(' ') === long.tokens.toSorted().join(' ')) return 'equal';
  if (short.tokens.at(-1) !== long.tokens.at(-1)) return 'different';
  return compareGiven(short.tokens.slice(0, -1), long.tokens.slice(0, -1));
}

function compareGiven(short: readonly string[], long: readonly string[]): NameLikeness {
  if (short.join('') === long.join('')) return 'equal';
  const first = likeness(short[0] ?? '', long[0] ?? '');
  if (first === 'different') return long.slice(1).includes(short[0] ?? '') ? 'doubtful' : 'different';
  const rest = compareMiddle(short.slice(1), long.slice(1));
  if (rest === 'equal') return first;
  return rest === 'partial' && first === 'equal' ? 'partial' : rest === 'partial' ? first : rest;
}

/** Middle names: none beside some is only shorter; two that differ are two people (George W. and George H. W. Bush). */
function compareMiddle(short: readonly string[], long: readonly string[]): NameLikeness {
  if (short.length === 0) return long.length === 0 ? 'equal' : 'partial';
  if (short.length !== long.length) return 'doubtful';
  const each = short.map((token, index) => likeness(token, long[index] ?? ''));
  return (['different', 'near', 'initial'] as const).find((kind) => each.includes(kind)) ?? 'equal';
}

function likeness(a: string, b: string): 'equal' | 'initial' | 'near' | 'different' {
  if (a === b) return 'equal';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : 'different';
  return Math.min(a.length, b.length) >= MIN_NEAR && isOneEdit(a, b) ? 'near' : 'different';
}

/** Shorter names that differ in a letter are mostly two names: Ivan and Iran, Maria and Mario. */
const MIN_NEAR = 6;

function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

function compareBodies(a: Features, b: Features): NameLikeness {
  if (a.names.some((name) => b.names.includes(name))) return 'equal';
  const share = a.acronyms.some((acronym) => b.acronyms.includes(acronym));
  if (share) return a.names.length > 0 && b.names.length > 0 ? 'doubtful' : 'equal';
  const spellOut = (one: Features, other: Features): boolean =>
    one.names.length === 0 && one.acronyms.some((acronym) => other.initials.includes(acronym));
  return spellOut(a, b) || spellOut(b, a) ? 'letters' : 'different';
}
