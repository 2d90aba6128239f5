import { skeletonOf } from './names.ts';
import type { Features } from './profile.ts';

/** How two names stand to each other. */
export type NameLikeness =
  /** The same names, in whatever order or cut. */
  | 'equal'
  /** One leaves names out that the other has; the first given name is the same. */
  | 'partial'
  /** Spelled otherwise, but by the same sounds: transliterations of one name. */
  | 'variant'
  /** A short form of the given name. */
  | 'short'
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
  /** The same office of the same body; or another office of the same body. */
  readonly office: Agreement | 'body';
  /** The countries that their articles speak of. */
  readonly setting: Agreement;
  /** Articles thirty years apart clash. */
  readonly time: Agreement;
}

/** What comparing asks of the knowledge base. */
export type AreFormsOfOneName = (a: string, b: string) => boolean;

/** Compares two of the same type. */
export function compare(a: Features, b: Features, areForms: AreFormsOfOneName): Comparison {
  return {
    name: a.type === 'Person' ? comparePersons(a, b, areForms) : compareBodies(a, b),
    country: agreement(a.country, b.country),
    gender: agreement(a.gender, b.gender),
    office: compareOffices(a.offices, b.offices),
    setting: overlap(a.setting, b.setting),
    time: compareTimes(a.decade, b.decade),
  };
}

function agreement(a: string | undefined, b: string | undefined): Agreement {
  if (!a || !b) return 'unknown';
  return a === b ? 'agree' : 'clash';
}

function overlap(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'unknown';
  return a.some((each) => b.includes(each)) ? 'agree' : 'clash';
}

function compareOffices(a: readonly string[], b: readonly string[]): Agreement | 'body' {
  if (a.length === 0 || b.length === 0) return 'unknown';
  if (a.some((office) => b.includes(office))) return 'agree';
  const bodies = new Set(a.map(bodyOf));
  return b.some((office) => bodies.has(bodyOf(office))) ? 'body' : 'unknown';
}

function bodyOf(office: string): string {
  return office.slice(office.indexOf('@') + 1);
}

/** A career in the news lasts some thirty years. */
const YEARS_APART = 30;

function compareTimes(a: string | undefined, b: string | undefined): Agreement {
  if (!a || !b) return 'unknown';
  return Math.abs(Number(a) - Number(b)) >= YEARS_APART ? 'clash' : 'agree';
}

function comparePersons(a: Features, b: Features, areForms: AreFormsOfOneName): NameLikeness {
  const [short, long] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  const [only] = short.tokens;
  if (only === undefined) return 'different';
  if (short.tokens.length === 1) {
    return only === long.surname || long.mononyms.includes(only) || only === long.tokens.at(-1)
      ? 'single'
      : 'different';
  }
  if (a.isElder !== b.isElder) return 'doubtful';
  if (short.tokens.toSorted().join(' ') === long.tokens.toSorted().join(' ')) return 'equal';
  const surname = likeness(short.surname, long.surname, areForms);
  if (surname === 'equal') return compareGiven(givenOf(short), givenOf(long), areForms);
  if (surname !== 'variant') return 'different';
  const given = compareGiven(givenOf(short), givenOf(long), areForms);
  return given === 'equal' || given === 'partial' || given === 'variant' ? 'variant' : 'different';
}

function givenOf({ tokens, surname }: Features): readonly string[] {
  const at = tokens.lastIndexOf(surname);
  return tokens.filter((_, index) => index !== at);
}

function compareGiven(short: readonly string[], long: readonly string[], areForms: AreFormsOfOneName): NameLikeness {
  if (short.join('') === long.join('')) return 'equal';
  const first = likeness(short[0] ?? '', long[0] ?? '', areForms);
  if (first === 'different') return long.slice(1).includes(short[0] ?? '') ? 'doubtful' : 'different';
  const rest = compareMiddle(short.slice(1), long.slice(1), areForms);
  if (rest === 'equal') return first;
  return rest === 'partial' && first === 'equal' ? 'partial' : rest === 'partial' ? first : rest;
}

/** Middle names: none beside some is only shorter; two that differ are two people (George W. and George H. W. Bush). */
function compareMiddle(short: readonly string[], long: readonly string[], areForms: AreFormsOfOneName): NameLikeness {
  if (short.length === 0) return long.length === 0 ? 'equal' : 'partial';
  if (short.length !== long.length) return 'doubtful';
  const each = short.map((token, index) => likeness(token, long[index] ?? '', areForms));
  return (['different', 'near', 'short', 'variant', 'initial'] as const).find((kind) => each.includes(kind)) ?? 'equal';
}

type TokenLikeness = 'equal' | 'variant' | 'short' | 'initial' | 'near' | 'different';

function likeness(a: string, b: string, areForms: AreFormsOfOneName): TokenLikeness {
  if (a === b) return 'equal';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : 'different';
  if (areVariants(a, b)) return 'variant';
  if (areForms(a, b)) return 'short';
  return Math.min(a.length, b.length) >= MIN_NEAR && isOneEdit(a, b) ? 'near' : 'different';
}

/** The same consonants by their sound, or all but one of many: Tokayev and Tokajew, Jomart and Schomart. */
function areVariants(a: string, b: string): boolean {
  const [one, other] = [skeletonOf(a), skeletonOf(b)];
  if (one === a || other === b) return false;
  return one === other || (Math.min(one.length, other.length) >= MIN_SOUNDS && isOneEdit(one, other));
}

/** Shorter names that differ in a letter are mostly two names: Ivan and Iran, Maria and Mario. */
const MIN_NEAR = 6;
const MIN_SOUNDS = 5;

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
