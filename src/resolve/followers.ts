import type { Knowledge } from '../knowledge/knowledge.ts';
import type { IndexedReport, ReportedEntity } from '../types.ts';
import { acronymOf, acronymsFor, personTokens, surnameOf } from './names.ts';
import { wordsBeside } from './wording.ts';

/**
 * Whom bare names of an article stand for: a surname alone for the one person of that surname whom the article names in
 * full, an acronym for the one body with these first letters. Entity id → entity.
 */
export function followersOf(report: IndexedReport, knowledge: Knowledge): ReadonlyMap<string, ReportedEntity> {
  const followers = new Map<string, ReportedEntity>();
  const { entities } = report.report;
  const leaders = leadersOf(entities, knowledge);
  for (const entity of entities) {
    const key = entity.knowledge || isRoyal(entity, report, knowledge) ? undefined : bareKey(entity, knowledge);
    const found = key === undefined ? undefined : leaders.get(key);
    if (found && found.length === 1 && found[0] && found[0].id !== entity.id) followers.set(entity.id, found[0]);
  }
  return followers;
}

/** "King Hussein" is called by a given name, and no follower of Saddam Hussein. */
function isRoyal({ mentions }: ReportedEntity, report: IndexedReport, knowledge: Knowledge): boolean {
  return mentions.some((mention) => {
    const title = wordsBeside(report, mention).before.trim().split(/\s+/).at(-1) ?? '';
    return mention.kind === 'name' && /^\p{Lu}/u.test(title) && knowledge.isRoyal(title);
  });
}

function leadersOf(
  entities: readonly ReportedEntity[],
  knowledge: Knowledge,
): ReadonlyMap<string, readonly ReportedEntity[]> {
  const leaders = new Map<string, ReportedEntity[]>();
  for (const entity of entities) {
    for (const key of leadingKeys(entity, knowledge)) leaders.set(key, [...(leaders.get(key) ?? []), entity]);
  }
  return leaders;
}

function leadingKeys(entity: ReportedEntity, knowledge: Knowledge): ReadonlySet<string> {
  const names = [entity.name, ...entity.aliases];
  if (entity.type === 'Person') {
    const full = names.map((name) => personTokens(name, knowledge)).filter(({ length }) => length > 1);
    return new Set(
      full.flatMap((tokens) => surnamesOf(tokens, entity.country, knowledge)).map((name) => `person ${name}`),
    );
  }
  if (entity.type !== 'Organization') return new Set();
  const long = names.filter((name) => !acronymOf(name)).flatMap(acronymsFor);
  return new Set(long.map((letters) => `letters ${letters}`));
}

/** The family name; of somebody whose country is not known, the first name too where it may be one: Kim Jong Nam. */
function surnamesOf(tokens: readonly string[], country: string | undefined, knowledge: Knowledge): readonly string[] {
  const surname = surnameOf(tokens, country, knowledge);
  const [first = ''] = tokens;
  return country || !knowledge.isFamilyNameFirst(first) ? [surname] : [surname, first];
}

function bareKey(entity: ReportedEntity, knowledge: Knowledge): string | undefined {
  const names = [entity.name, ...entity.aliases];
  if (!entity.mentions.some(({ kind }) => kind === 'name')) return undefined;
  if (entity.type === 'Organization' && names.every((name) => acronymOf(name))) {
    return `letters ${acronymOf(entity.name)}`;
  }
  // A place of a known country is one, whoever has the same name.
  if (entity.type === 'Group' || entity.type === 'Country' || (entity.type === 'Place' && entity.country))
    return undefined;
  const tokens = names.map((name) => personTokens(name, knowledge));
  return tokens.every(({ length }) => length === 1) ? `person ${tokens[0]?.[0]}` : undefined;
}
