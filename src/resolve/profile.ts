import { shortHash } from '../lib/hash.ts';
import type { EntityType } from '../types.ts';

/** How often each of some words was used. */
export type Tally = Readonly<Record<string, number>>;

/** What tells one actor from another: entities that are alike in all of it cannot be told apart. */
export interface Features {
  readonly type: EntityType;
  /** Persons: folded tokens of the fullest name, as they stand in it. */
  readonly tokens: readonly string[];
  /** Persons: the one of `tokens` that is the family name. */
  readonly surname: string;
  /** Persons: true for who is called Sr.: his namesake is somebody else. */
  readonly isElder?: true;
  /** Persons: single names other than the surname, folded, sorted. */
  readonly mononyms: readonly string[];
  /** Others: folded full names, sorted. */
  readonly names: readonly string[];
  /** Others: acronyms, and the first letters of full names; each sorted. */
  readonly acronyms: readonly string[];
  readonly initials: readonly string[];
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly gender?: 'female' | 'male';
  /** Persons: `title@body`, sorted. */
  readonly offices: readonly string[];
  /** The countries that its article speaks of most: what is named beside it. At most two, sorted. */
  readonly setting: readonly string[];
  /** Decade of its article: `2020`. */
  readonly decade?: string;
  /** Id of the one entity that it describes, where a judgement speaks of this entity: `judgements` are their ids. */
  readonly only?: string;
  readonly judgements: readonly string[];
  /** What its key would be without the judgement: actors keep their id by it. */
  readonly base?: string;
  /** Id of the knowledge base, or of a nameless group, that the entity of a judgement is by itself. */
  readonly known?: string;
}

/** Features that say nothing, but for the type. */
export const NO_FEATURES = {
  ...{ tokens: [], surname: '', mononyms: [], names: [], acronyms: [], initials: [], offices: [], setting: [] },
  judgements: [],
} as const;

/** Features with what their entities are called: the summary that an actor keeps of its entities. */
export interface Profile extends Features {
  /** Hash of the features. */
  readonly key: string;
  /** How many entities it sums up. */
  readonly count: number;
  readonly forms: Tally;
  readonly aliases: Tally;
  readonly sectors: Tally;
  readonly wikidata: Tally;
}

/** Hash of the features; of a lone entity, the hash in its id; of what is known, its id. */
export function profileKey(features: Features): string {
  if (features.only) return features.only.slice(features.only.indexOf(':') + 1);
  if (features.known) return features.known;
  const { type, tokens, mononyms, names, acronyms, initials, country, gender, offices, setting, decade } = features;
  const lists = [tokens, mononyms, names, acronyms, initials, offices, setting].map((list) => list.join('\u0001'));
  const elder = features.isElder ? ['elder'] : [];
  return shortHash(type, features.surname, country ?? '', gender ?? '', decade ?? '', ...lists, ...elder);
}

/** A profile as it is stored: equal profiles give equal strings. */
export function writeProfile(profile: Profile): string {
  return JSON.stringify(sorted(profile));
}

/** A stored profile. */
export function readProfile(stored: string): Profile {
  return JSON.parse(stored) as Profile;
}

/** Two profiles of the same key as one; with `sign` -1 the second is taken out of the first. Undefined where none is left. */
export function addProfile(first: Profile | undefined, second: Profile, sign: 1 | -1): Profile | undefined {
  const count = (first?.count ?? 0) + sign * second.count;
  if (count <= 0) return undefined;
  return {
    ...second,
    count,
    forms: addTally(first?.forms, second.forms, sign),
    aliases: addTally(first?.aliases, second.aliases, sign),
    sectors: addTally(first?.sectors, second.sectors, sign),
    wikidata: addTally(first?.wikidata, second.wikidata, sign),
  };
}

/** Sums of two tallies; what comes to nothing is left out. */
export function addTally(first: Tally | undefined, second: Tally, sign: 1 | -1 = 1): Tally {
  const sum: Record<string, number> = { ...first };
  for (const [word, count] of Object.entries(second)) {
    const total = (sum[word] ?? 0) + sign * count;
    if (total > 0) sum[word] = total;
    else delete sum[word];
  }
  return sum;
}

/** The word used most often; of several, the first in code-unit order. */
export function mostFrequent(tally: Tally): string | undefined {
  const ranked = Object.entries(tally).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked[0]?.[0];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
