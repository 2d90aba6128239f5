import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Extraction, ReportedEntity } from '../types.ts';
import { acronymOf, bodyName, countryInName, initialsOf, personTokens } from './names.ts';
import { type Features, type Profile, profileKey } from './profile.ts';

const NOTHING = { tokens: [], mononyms: [], names: [], acronyms: [], initials: [], offices: [] } as const;

/** What one entity of a report is like: from the entity, its report and the knowledge base alone. */
export function profileOf(entity: ReportedEntity, report: Extraction, knowledge: Knowledge): Profile {
  const features = featuresOf(entity, report, knowledge);
  return {
    ...features,
    key: profileKey(features),
    count: 1,
    forms: { [entity.name]: 1 },
    aliases: Object.fromEntries(entity.aliases.map((alias) => [alias, 1])),
    sectors: entity.sector ? { [entity.sector]: 1 } : {},
    wikidata: entity.wikidata ? { [entity.wikidata]: 1 } : {},
  };
}

/** The features that entities are compared by. */
export function featuresOf(entity: ReportedEntity, report: Extraction, knowledge: Knowledge): Features {
  return entity.type === 'Person' ? personFeatures(entity, report, knowledge) : bodyFeatures(entity, knowledge);
}

function personFeatures(entity: ReportedEntity, report: Extraction, knowledge: Knowledge): Features {
  const all = [entity.name, ...entity.aliases].map((name) => personTokens(name, knowledge));
  const tokens = all.reduce((best, each) => (isFuller(each, best) ? each : best), [] as readonly string[]);
  const surname = tokens.at(-1);
  const mononyms = new Set(all.filter(({ length }) => length === 1).flat());
  const offices = officesOf(entity, report, knowledge);
  const country = entity.country ?? countryOfOffices(offices);
  return {
    ...NOTHING,
    type: entity.type,
    tokens,
    mononyms: [...mononyms].filter((token) => token !== surname && token.length > 1).sort(),
    offices,
    ...(country ? { country } : {}),
    ...(entity.gender ? { gender: entity.gender } : {}),
    ...(tokens.length < 2 ? { only: entity.id } : {}),
  };
}

function isFuller(tokens: readonly string[], best: readonly string[]): boolean {
  const length = tokens.join('').length - best.join('').length;
  return (
    tokens.length > best.length || (tokens.length === best.length && (length > 0 || (length === 0 && tokens < best)))
  );
}

/** The offices that the report says the person holds or held, each with its body. */
function officesOf({ id }: ReportedEntity, report: Extraction, knowledge: Knowledge): readonly string[] {
  const offices = new Set<string>();
  for (const { subject, object, title } of report.states) {
    const body = subject === id && title ? report.entities.find((each) => each.id === object) : undefined;
    if (body && title) offices.add(`${title.toLowerCase()}@${body.knowledge ?? knowledge.fold(body.name)}`);
  }
  return [...offices].sort();
}

function countryOfOffices(offices: readonly string[]): string | undefined {
  const codes = new Set(offices.flatMap((office) => /@country:(\w+)$/.exec(office)?.[1] ?? []));
  return codes.size === 1 ? [...codes][0] : undefined;
}

function bodyFeatures(entity: ReportedEntity, knowledge: Knowledge): Features {
  const country =
    entity.country ?? (entity.type === 'Organization' ? countryInName(entity.name, knowledge) : undefined);
  const all = [entity.name, ...entity.aliases];
  const full = all.filter((name) => !acronymOf(name));
  return {
    ...NOTHING,
    type: entity.type,
    names: unique(full.map((name) => bodyName(name, country, knowledge))),
    acronyms: unique(all.flatMap((name) => acronymOf(name) ?? [])),
    initials: unique(full.map(initialsOf).filter(({ length }) => length > 2)),
    ...(country ? { country } : {}),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}
