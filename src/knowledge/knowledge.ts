import type { EntityType } from '../types.ts';
import type { BodyRole } from './state-bodies.ts';

/** One thing that the world has names for. */
export interface KnowledgeEntry {
  /** `country:KAZ`, `organization:csto`, `city:almaty-KAZ`. */
  readonly id: string;
  readonly type: EntityType;
  /** The usual English name. */
  readonly name: string;
  /** All names, the usual one first. */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-3 of the country that it is, or belongs to. */
  readonly country?: string;
  /** CAMEO/PLOVER sector, e.g. IGO, REB, MED. */
  readonly sector?: string;
  readonly wikidata?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** How many live in a city, today. */
  readonly population?: number;
  /** country, territory, city, capital, organization, bloc, region … */
  readonly kind: string;
}

/** How a wording names an entry. `seat` is a metonym of the government: a capital, Kremlin, White House. */
export type NameSense = 'name' | 'acronym' | 'former' | 'demonym' | 'people' | 'seat';

export interface KnowledgeMatch {
  readonly entry: KnowledgeEntry;
  readonly sense: NameSense;
}

/** A time in which a person held an office: ISO dates, `to` excluded, absent while it is held. */
export interface Tenure {
  /** Id of the country or organization. */
  readonly body: string;
  /** `president`, `prime minister`, `foreign minister`, `leader` … */
  readonly office: string;
  readonly from: string;
  readonly to?: string;
}

/** Someone whom the knowledge base knows. */
export interface KnownPerson extends KnowledgeEntry {
  readonly tenures: readonly Tenure[];
}

/** What the world calls things. Immutable; the same for all articles. */
export interface Knowledge {
  /** Changes whenever an answer may change. */
  readonly version: string;
  get(id: string): KnowledgeEntry | undefined;
  /**
   * Entries with this name, most prominent first; upper and lower case, diacritics, full stops and a leading "the" do
   * not matter, except that an acronym matches in capitals only.
   */
  lookup(name: string): readonly KnowledgeMatch[];
  /** Gender that a given name or honorific usually has. */
  gender(word: string): 'female' | 'male' | undefined;
  /** Whether the word is an honorific or rank before a name: Mr, Dr, General. */
  isHonorific(word: string): boolean;
  /** Whether the honorific stands before a given name, never before a family name alone: King, Princess, Pope. */
  isRoyal(word: string): boolean;
  /** Sector of an office or role noun: `minister` GOV, `police` COP, `protesters` OPP, `soldiers` MIL, `judge` JUD. */
  sectorOf(noun: string): string | undefined;
  /** Whether the lemma names an office that a person holds: president, minister, chief. */
  isOffice(lemma: string): boolean;
  /** Whether the lemma names a body of the state or an organization: police, army, ministry, committee, court, party. */
  isBody(lemma: string): boolean;
  /** Whether the plural noun names a group of people: protesters, officials, troops, motorists. */
  isGroup(lemma: string): boolean;
  /** Whether the noun stands for a state's government: authorities, government, officials, the country. */
  isGovernment(lemma: string): boolean;
  /** Whether the noun stands for a state as a land or people, as an actor only where it acts: country, nation, republic. */
  isLand(lemma: string): boolean;
  /** Whether the noun is a group in the singular too: police, staff, crowd, militia. */
  isCollective(lemma: string): boolean;
  /** What one (singular) or many (plural) of the common noun are: a person (motorist), an organization (firm), a group (crowd), a place (village). */
  nounKind(lemma: string): NounKind | undefined;
  /** Name of who held an office (`president`, `prime minister`, `chancellor`, `leader`) of a country (ISO alpha-3) on a day (ISO). */
  holderOf(country: string, office: string, day: string): string | undefined;
  /** What something of the knowledge base was called on a day (ISO): Nur-Sultan in 2022, Astana before and after. */
  nameOn(id: string, day: string): string | undefined;
  /** People with this full name, or with another one that stands for them, however spelled; `lookup` never gives people. */
  personsNamed(name: string): readonly KnownPerson[];
  /** People with this name and a suffix that a text may leave out: Ferdinand Marcos Jr. */
  namesakesOf(name: string): readonly KnownPerson[];
  /** People whose name ends in this word. */
  personsWithSurname(surname: string): readonly KnownPerson[];
  /** Whether two given names are a name and a short form of it: William and Bill. */
  areFormsOfOneName(a: string, b: string): boolean;
  /** Canonical offices that a title may stand for: `secretary of state` is a foreign minister. */
  officesOf(title: string): readonly string[];
  /** Whether an office (`Tenure.office`) is that of the head of a state, a government or an organization. */
  isHeadOffice(office: string): boolean;
  /** Whether one person holds an office (`Tenure.office`) of a body at a time. */
  isHeldByOne(office: string): boolean;
  /** The body of a state that has this name in every state: `Interior Ministry`, `Ministry of Internal Affairs`. */
  stateBody(name: string): BodyRole | undefined;
  /** The body of a state by its role: `interior-ministry`. */
  stateBodyRole(role: string): BodyRole | undefined;
  /** Id of the organization that fills a role of `stateBody` in a country, where one is known by a name of its own. */
  stateBodyOf(country: string, role: string): string | undefined;
  /** Whether a country was there on a day (ISO); true where nothing is known against it. */
  existed(country: string, day: string): boolean;
  /** Whether names of people of this country begin with the family name. */
  isSurnameFirst(country: string): boolean;
  /** Whether all people known by this family name put it first: Kim. */
  isFamilyNameFirst(surname: string): boolean;
  /** Folded spelling under which transliteration variants of one name meet: Poutine and Putin, Tokaev and Tokayev. */
  fold(name: string): string;
}

/** What a common noun stands for. */
export type NounKind = 'person' | 'organization' | 'group' | 'place';
