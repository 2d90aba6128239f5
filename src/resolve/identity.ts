import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Actor, Extraction, ReportedEntity } from '../types.ts';
import { profileOf } from './features.ts';
import { groupNames } from './group-names.ts';
import { acronymOf, countryInName } from './names.ts';
import type { Profile } from './profile.ts';

/** What an actor is, without what depends on how many articles mention it. */
export type ActorCore = Omit<Actor, 'articleCount'>;

/** How an entity is found again in other articles. */
export type Identity =
  /** It is the same wherever it is named: of the knowledge base, or a nameless body told by country and sector. */
  | { readonly kind: 'fixed'; readonly actor: ActorCore; readonly isNamed: boolean }
  /** It is compared with what stands in its blocks. */
  | { readonly kind: 'compared'; readonly profile: Profile; readonly isNamed: true }
  /** It says too little to be found again. */
  | { readonly kind: 'local'; readonly actor: ActorCore; readonly isNamed: false };

/** The state's own bodies: their names ("Interior Ministry") say nothing without the country. */
const STATE_SECTORS: ReadonlySet<string> = new Set(['GOV', 'COP', 'MIL', 'JUD', 'LEG', 'SPY']);

/** How an entity of a report is found again: from the entity, its report and the knowledge base alone. */
export function identify(entity: ReportedEntity, report: Extraction, knowledge: Knowledge): Identity {
  const known = entity.knowledge ? knownActor(entity.knowledge, knowledge) : undefined;
  if (known) return { kind: 'fixed', actor: known, isNamed: true };
  if (entity.type === 'Group') {
    const group = groupActor(entity, knowledge);
    return group ? { kind: 'fixed', actor: group, isNamed: false } : local(entity);
  }
  if (!hasName(entity) || isOrdinary(entity, knowledge)) return local(entity);
  return { kind: 'compared', profile: profileOf(entity, report, knowledge), isNamed: true };
}

function knownActor(id: string, knowledge: Knowledge): ActorCore | undefined {
  const entry = knowledge.get(id);
  if (!entry) return undefined;
  const { type, name, names, country, sector, wikidata, latitude, longitude } = entry;
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

/** "protesters in Kazakhstan" by whatever word: country and sector; without a sector the noun stands in. */
function groupActor({ name, country, sector }: ReportedEntity, knowledge: Knowledge): ActorCore | undefined {
  if (!country) return undefined;
  const noun = name.toLowerCase().split(/\s+/).at(-1) ?? name;
  const what = sector ? (groupNames[sector] ?? sector.toLowerCase()) : noun;
  const where = knowledge.get(`country:${country}`)?.name ?? country;
  return {
    id: `group:${country}-${sector ?? noun}`,
    type: 'Group',
    name: `${what} of ${where}`,
    aliases: [],
    countryCode: country,
    ...(sector ? { sector } : {}),
    blocks: [],
    profiles: [],
  };
}

/** An actor that stands in one article; its id is made of its entity's. */
function local(entity: ReportedEntity): Identity {
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
  return { kind: 'local', actor, isNamed: false };
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
