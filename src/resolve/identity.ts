import type { Knowledge, KnowledgeEntry } from '../knowledge/knowledge.ts';
import { onceFor } from '../lib/once-for.ts';
import type { IndexedReport, ReportedEntity } from '../types.ts';
import type { ActorCore } from './actor-core.ts';
import { bodyAtHome } from './at-home.ts';
import { profileOf } from './features.ts';
import { followersOf } from './followers.ts';
import { groupNames } from './group-names.ts';
import { knownPerson, type Reading } from './known-people.ts';
import { acronymOf, countryInName } from './names.ts';
import type { Profile } from './profile.ts';
import { settingOf } from './setting.ts';
import { stateBodyCore, stateBodyOf } from './state-body.ts';
import { hasTwin } from './twins.ts';

/** How an entity is found again in other articles. */
export type Identity =
  /** It is the same wherever it is named: of the knowledge base, or a nameless body told by country and sector. */
  | { readonly kind: 'fixed'; readonly actor: ActorCore; readonly isNamed: boolean }
  /** It is compared with what stands in its blocks. */
  | { readonly kind: 'compared'; readonly profile: Profile; readonly isNamed: true }
  /** It says too little to be found again. */
  | { readonly kind: 'local'; readonly actor: ActorCore; readonly isNamed: boolean };

/** Tells how an entity of a report is found again: from the entity, its report and the knowledge base alone. */
export type Identify = (entity: ReportedEntity, report: IndexedReport) => Identity;

/** The state's own bodies: their names ("Interior Ministry") say nothing without the country. */
const STATE_SECTORS: ReadonlySet<string> = new Set(['GOV', 'COP', 'MIL', 'JUD', 'LEG', 'SPY']);

/** Makes the function that identifies entities; it remembers what it found of a report as long as the report lives. */
export function createIdentify(knowledge: Knowledge): Identify {
  const articleOf = onceFor(
    (report: IndexedReport): Article => ({
      reading: { report, setting: settingOf(report, knowledge), knowledge },
      leaders: followersOf(report, knowledge),
    }),
  );
  const found = new WeakMap<ReportedEntity, Identity>();

  return (entity, report) => {
    const known = found.get(entity);
    if (known) return known;
    const { reading, leaders } = articleOf(report);
    const own = identify(entity, reading);
    const leader = own.kind === 'fixed' ? undefined : leaders.get(entity.id);
    const identity = leader ? identify(leader, reading) : own;
    found.set(entity, identity);
    return identity;
  };
}

interface Article {
  readonly reading: Reading;
  /** Whom bare names stand for, by entity id. */
  readonly leaders: ReadonlyMap<string, ReportedEntity>;
}

function identify(reported: ReportedEntity, reading: Reading): Identity {
  const known = reported.knowledge ? reading.knowledge.get(reported.knowledge) : undefined;
  const atHome = known && bodyAtHome(known, reported, reading);
  if (atHome?.entry) return { kind: 'fixed', actor: coreOf(atHome.entry), isNamed: true };
  const entity = atHome?.entity ?? reported;
  return fixedIdentity(entity, reading) ?? openIdentity(entity, reading);
}

function fixedIdentity(entity: ReportedEntity, reading: Reading): Identity | undefined {
  const { knowledge } = reading;
  const entry = entity.knowledge ? knowledge.get(entity.knowledge) : undefined;
  if (entity.type === 'Group' && !entry) {
    const group = groupActor(entity, reading);
    return group && { kind: 'fixed', actor: group, isNamed: false };
  }
  if (!entry && !hasName(entity)) return nominalIdentity(entity, reading);
  const person = entry ? undefined : knownPerson(entity, reading);
  if (person) return { kind: 'fixed', actor: coreOf(person), isNamed: true };
  const body = !entry || isOfNoCountry(entry, entity, reading) ? bodyOf(entity, reading) : undefined;
  if (body) return { kind: 'fixed', actor: body, isNamed: true };
  const meant = entry && namesakeAtHome(entryOfItsTime(entry, entity, reading), entity, reading);
  const actor = meant && coreOf(meant);
  return actor && { kind: 'fixed', actor, isNamed: true };
}

/** "the Russian foreign ministry", "Chilean government": a body of a state that its own words name, or the state. */
function nominalIdentity(entity: ReportedEntity, reading: Reading): Identity | undefined {
  const { knowledge } = reading;
  const country = entity.type === 'Organization' ? countryInName(entity.name, knowledge) : undefined;
  if (!country) return undefined;
  const last = entity.name.toLowerCase().split(/\s+/).at(-1) ?? '';
  const state = knowledge.isGovernment(last) ? knowledge.get(`country:${country}`) : undefined;
  const actor = state ? coreOf(state) : bodyOf(entity, reading);
  return actor && { kind: 'fixed', actor, isNamed: true };
}

function openIdentity(entity: ReportedEntity, reading: Reading): Identity {
  if (entity.type === 'Group' || !hasName(entity)) return local(entity, false);
  if (isOrdinary(entity, reading.knowledge)) return local(entity, false);
  // Of two of one name, another article does not say whom it means.
  if (hasTwin(entity, reading)) return local(entity, true);
  const profile = profileOf(entity, reading);
  // A surname alone is nobody whom another article could name.
  return profile ? { kind: 'compared', profile, isNamed: true } : local(entity, true);
}

/** What is known of the id of an actor that is the same wherever it is named; undefined where it is none. */
export function knownCore(id: string, knowledge: Knowledge): ActorCore | undefined {
  const entry = knowledge.get(id);
  if (entry) return coreOf(entry);
  const [, prefix, country = '', what = ''] = /^(group|organization):([A-Z]{3})-(.+)$/.exec(id) ?? [];
  if (prefix === 'group') return groupCore(country, what, knowledge);
  const role = prefix === 'organization' ? knowledge.stateBodyRole(what) : undefined;
  return role && stateBodyCore({ id, country, role }, { knowledge });
}

function coreOf({ id, type, name, names, country, sector, wikidata, latitude, longitude }: KnowledgeEntry): ActorCore {
  return {
    id,
    type,
    name,
    aliases: [...new Set(names)].filter((each) => each !== name).sort(),
    ...(country ? { countryCode: country } : {}),
    ...(sector ? { sector } : {}),
    ...(wikidata ? { wikidata } : {}),
    ...(latitude !== undefined && longitude !== undefined ? { latitude, longitude } : {}),
    blocks: [],
    profiles: [],
  };
}

/** A body of the world whose bare name ("Security Council") states have too, in an article that does not speak of it. */
function isOfNoCountry(entry: KnowledgeEntry, entity: ReportedEntity, { setting, knowledge }: Reading): boolean {
  if (entry.type !== 'Organization' || entry.country) return false;
  const names = nameTexts(entity);
  return (
    names.length > 0 &&
    names.every((name) => knowledge.stateBody(name)) &&
    !isWithWorld(setting.known, entry, knowledge)
  );
}

function isWithWorld(known: ReadonlySet<string>, entry: KnowledgeEntry, knowledge: Knowledge): boolean {
  return [...known].some((id) => {
    const other = knowledge.get(id);
    return other !== entry && other?.sector === entry.sector && entry.name.startsWith(`${other?.name} `);
  });
}

function bodyOf(entity: ReportedEntity, reading: Reading): ActorCore | undefined {
  const body = entity.type === 'Organization' ? stateBodyOf(entity, reading) : undefined;
  return body && (knownCore(body.id, reading.knowledge) ?? stateBodyCore(body, reading));
}

/** The state of an article's day: "Moscow" of 1990 is not Russia's seat, and "Yugoslavia" of 1999 another one. */
function entryOfItsTime(
  entry: KnowledgeEntry,
  entity: ReportedEntity,
  { setting, knowledge }: Reading,
): KnowledgeEntry {
  const { day } = setting;
  if (entry.type !== 'Country' || !entry.country || day === undefined || knowledge.existed(entry.country, day))
    return entry;
  const names = nameTexts(entity);
  const others = names.map((name) =>
    knowledge
      .lookup(name)
      .filter(({ sense }) => sense === 'seat' || sense === 'name')
      .map((match) => match.entry)
      .filter(({ type, country }) => type === 'Country' && country !== undefined && knowledge.existed(country, day)),
  );
  const [first] = others[0] ?? [];
  return first && others.every((each) => each.includes(first)) ? first : entry;
}

/** A city that is so many times smaller than its namesake is meant only where the namesake's country is not spoken of. */
const SMALLER = 6;

/**
 * Places of one name: "Georgia" in an article about Atlanta. What the report took it for gives way where nothing else in
 * the article lies in its country, and something in the namesake's; and to a city not much smaller in a country that the
 * article speaks of more.
 */
function namesakeAtHome(
  entry: KnowledgeEntry,
  entity: ReportedEntity,
  { setting, knowledge }: Reading,
): KnowledgeEntry {
  if (!isSomewhere(entry)) return entry;
  const own = entity.mentions.length;
  const support = (each: KnowledgeEntry): number =>
    (setting.countries.get(each.country ?? '') ?? 0) - (each.country === entry.country ? own : 0);
  const isLarge = (each: KnowledgeEntry): boolean =>
    support(each) > support(entry) && (each.population ?? 0) * SMALLER > (entry.population ?? Number.POSITIVE_INFINITY);
  if (support(entry) > 0 && entry.kind !== 'city') return entry;
  const others = nameTexts(entity).map((name) =>
    knowledge.lookup(name).flatMap((match) => (match.sense === 'name' && isSomewhere(match.entry) ? match.entry : [])),
  );
  const shared = (others[0] ?? []).filter((each) => others.every((some) => some.includes(each)));
  const [best] = shared
    .filter((each) => support(each) > 0 && (support(entry) <= 0 || isLarge(each)))
    .sort((a, b) => support(b) - support(a) || (a.id < b.id ? -1 : 1));
  return best ?? entry;
}

function isSomewhere({ type, country }: KnowledgeEntry): boolean {
  return country !== undefined && (type === 'Country' || type === 'Place');
}

function nameTexts({ mentions }: ReportedEntity): readonly string[] {
  return mentions.flatMap(({ kind, text }) => (kind === 'name' ? text : []));
}

/** "protesters in Kazakhstan" by whatever word: country and sector; without a sector the noun stands in. */
function groupActor(
  { name, country, sector, mentions }: ReportedEntity,
  { knowledge }: Reading,
): ActorCore | undefined {
  const people = country ? undefined : peopleOf(name, knowledge);
  if (people) return groupCore(people, 'CVL', knowledge);
  if (!country || mentions.length === 0) return undefined;
  const noun = name.toLowerCase().split(/\s+/).at(-1) ?? name;
  return groupCore(country, sector ?? noun, knowledge);
}

/** "Kyrgyzstanis": the country whose people it names. */
function peopleOf(name: string, knowledge: Knowledge): string | undefined {
  const singular = name.replace(/s$/, '');
  const matches = [name, singular].flatMap((each) => knowledge.lookup(each));
  return matches.find(({ sense }) => sense === 'people' || sense === 'demonym')?.entry.country;
}

function groupCore(country: string, sector: string, knowledge: Knowledge): ActorCore {
  const isSector = /^[A-Z]{3}$/.test(sector);
  const what = isSector ? (groupNames[sector] ?? sector.toLowerCase()) : sector;
  const where = knowledge.get(`country:${country}`)?.name ?? country;
  return {
    id: `group:${country}-${sector}`,
    type: 'Group',
    name: `${what} of ${where}`,
    aliases: [],
    countryCode: country,
    ...(isSector ? { sector } : {}),
    blocks: [],
    profiles: [],
  };
}

/** An actor that stands in one article; its id is made of its entity's. */
function local(entity: ReportedEntity, isNamed: boolean): Identity {
  const { id, type, name, aliases, country, sector, wikidata } = entity;
  const actor = {
    id: `actor:${id.slice(id.indexOf(':') + 1)}`,
    type,
    name,
    aliases: [...new Set(aliases)].sort(),
    ...(country ? { countryCode: country } : {}),
    ...(sector ? { sector } : {}),
    ...(wikidata ? { wikidata } : {}),
    blocks: [],
    profiles: [],
  };
  return { kind: 'local', actor, isNamed };
}

function hasName({ mentions }: ReportedEntity): boolean {
  return mentions.some(({ kind }) => kind === 'name');
}

/** A state body of no known country: every state has one of that name. */
function isOrdinary({ type, name, aliases, country, sector }: ReportedEntity, knowledge: Knowledge): boolean {
  if (type !== 'Organization' || country || countryInName(name, knowledge)) return false;
  if ([name, ...aliases].some((each) => acronymOf(each))) return false;
  const last = name.toLowerCase().split(/\s+/).at(-1) ?? '';
  return STATE_SECTORS.has(sector ?? knowledge.sectorOf(last) ?? '');
}
