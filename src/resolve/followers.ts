import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Extraction, ReportedEntity } from '../types.ts';
import { acronymOf, acronymsFor, personTokens, surnameOf } from './names.ts';

/**
 * Whom bare names of an article stand for: a surname alone for the one person of that surname whom the article names in
 * full, an acronym for the one body with these first letters. Entity id → entity.
 */
export function followersOf({ entities }: Extraction, knowledge: Knowledge): ReadonlyMap<string, ReportedEntity> {
  const followers = new Map<string, ReportedEntity>();
  const leaders = leadersOf(entities, knowledge);
  for (const entity of entities) {
    const key = entity.knowledge ? undefined : bareKey(entity, knowledge);
    const found = key === undefined ? undefined : leaders.get(key);
    if (found && found.length === 1 && found[0] && found[0].id !== entity.id) followers.set(entity.id, found[0]);
  }
  return followers;
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
    return new Set(full.map((tokens) => `person ${surnameOf(tokens, entity.country, knowledge)}`));
  }
  if (entity.type !== 'Organization') return new Set();
  const long = names.filter((name) => !acronymOf(name)).flatMap(acronymsFor);
  return new Set(long.map((letters) => `letters ${letters}`));
}

function bareKey(entity: ReportedEntity, knowledge: Knowledge): string | undefined {
  const names = [entity.name, ...entity.aliases];
  if (!entity.mentions.some(({ kind }) => kind === 'name')) return undefined;
  if (entity.type === 'Organization' && names.every((name) => acronymOf(name))) {
    return `letters ${acronymOf(entity.name)}`;
  }
  if (entity.type === 'Group' || entity.type === 'Country') return undefined;
  const tokens = names.map((name) => personTokens(name, knowledge));
  return tokens.every(({ length }) => length === 1) ? `person ${tokens[0]?.[0]}` : undefined;
}
