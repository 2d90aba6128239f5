import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ReportedEntity } from '../types.ts';
import type { Reading } from './known-people.ts';
import { acronymOf, bodyName, countryInName, initialsOf, personTokens, surnameOf } from './names.ts';
import { type Features, NO_FEATURES, type Profile, profileKey } from './profile.ts';

/** What one entity of a report is like; undefined where it says too little to be found in another article. */
export function profileOf(entity: ReportedEntity, reading: Reading): Profile | undefined {
  const features = entity.type === 'Person' ? personFeatures(entity, reading) : bodyFeatures(entity, reading.knowledge);
  return features && summaryOf(entity, { ...features, ...settingFeatures(reading) });
}

/** The profile of one entity with these features. */
export function summaryOf(entity: ReportedEntity, features: Features): Profile {
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

/** What the article as a whole tells of all in it: who and what is named beside them, and when. */
function settingFeatures({ setting, report }: Reading): Pick<Features, 'setting' | 'decade'> {
  const year = report.publishedAt?.slice(0, 3);
  return { setting: setting.leading, ...(year ? { decade: `${year}0` } : {}) };
}

const ELDER = /,? (?:Sr\.?|Senior)$/;

function personFeatures(entity: ReportedEntity, reading: Reading): Features | undefined {
  const { knowledge } = reading;
  const all = [entity.name, ...entity.aliases].map((name) => personTokens(name, knowledge));
  const tokens = all.reduce((best, each) => (isFuller(each, best) ? each : best), [] as readonly string[]);
  const offices = officesOf(entity, reading);
  const country = entity.country ?? countryOfOffices(offices);
  if (tokens.length === 0 || (tokens.length === 1 && offices.length === 0)) return undefined;
  const surname = surnameOf(tokens, country, knowledge);
  const mononyms = new Set(all.filter(({ length }) => length === 1).flat());
  return {
    ...NO_FEATURES,
    type: entity.type,
    tokens,
    surname,
    mononyms: [...mononyms].filter((token) => token !== surname && token.length > 1).sort(),
    offices,
    ...(country ? { country } : {}),
    ...(entity.gender ? { gender: entity.gender } : {}),
    ...([entity.name, ...entity.aliases].some((name) => ELDER.test(name)) ? { isElder: true as const } : {}),
  };
}

function isFuller(tokens: readonly string[], best: readonly string[]): boolean {
  const length = tokens.join('').length - best.join('').length;
  return (
    tokens.length > best.length || (tokens.length === best.length && (length > 0 || (length === 0 && tokens < best)))
  );
}

/** The offices that the report says the person holds or held, each with its body: `prime minister@country:KAZ`. */
function officesOf({ id }: ReportedEntity, { report: { report }, knowledge }: Reading): readonly string[] {
  const offices = new Set<string>();
  for (const { subject, object, title } of report.states) {
    const body = subject === id && title ? report.entities.find((each) => each.id === object) : undefined;
    if (!body || !title) continue;
    const [office = title.toLowerCase()] = knowledge.officesOf(title);
    offices.add(`${office}@${body.knowledge ?? knowledge.fold(body.name)}`);
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
    ...NO_FEATURES,
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
