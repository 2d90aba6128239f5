import type { BodyRole } from '../knowledge/state-bodies.ts';
import type { ReportedEntity } from '../types.ts';
import type { ActorCore } from './actor-core.ts';
import type { Reading } from './known-people.ts';
import { countryInName } from './names.ts';
import { countryBeside } from './wording.ts';

/** The body of a state that an entity is, by what it is in any state and by whose it is. */
export interface StateBody {
  readonly id: string;
  readonly country: string;
  readonly role: BodyRole;
}

/**
 * Which state's body an entity is: the country that the report, the name or the words beside it give, else the one that
 * the article is about.
 */
export function stateBodyOf(entity: ReportedEntity, reading: Reading): StateBody | undefined {
  const { knowledge, report, setting } = reading;
  const names = [entity.name, ...entity.aliases];
  const role = names.map((name) => roleOf(name, reading)).find((each) => each !== undefined);
  if (!role) return undefined;
  const inName = names.map((name) => countryInName(name, knowledge)).find((code) => code !== undefined);
  const mentions = entity.mentions.filter(({ kind }) => kind === 'name');
  const country = inName ?? countryBeside(report, mentions, knowledge) ?? entity.country ?? setting.home;
  if (!country) return undefined;
  const id = knowledge.stateBodyOf(country, role.role) ?? `organization:${country}-${role.role}`;
  return { id, country, role };
}

/** The actor of a state's body: "Interior Ministry of Kazakhstan". */
export function stateBodyCore({ id, country, role }: StateBody, { knowledge }: Pick<Reading, 'knowledge'>): ActorCore {
  const state = knowledge.get(`country:${country}`)?.name ?? country;
  return {
    id,
    type: 'Organization',
    name: `${role.name} of ${state}`,
    aliases: [role.name],
    countryCode: country,
    sector: role.sector,
    blocks: [],
    profiles: [],
  };
}

/** The role behind a name, with or without the words for a country in front of it or behind it. */
function roleOf(name: string, { knowledge }: Reading): BodyRole | undefined {
  const tries = [name, name.replace(/\s+of\s+(?:the\s+)?\p{Lu}.*$/u, '')];
  const words = name.split(/\s+/);
  for (const count of [1, 2]) {
    const front = words
      .slice(0, count)
      .join(' ')
      .replace(/['’]s?$/u, '');
    const isCountry = knowledge.lookup(front).some(({ entry }) => entry.type === 'Country');
    if (isCountry && words.length > count) tries.push(words.slice(count).join(' '));
  }
  return tries.map((each) => knowledge.stateBody(each)).find((role) => role !== undefined);
}
