import type { KnowledgeEntry } from '../knowledge/knowledge.ts';
import type { ReportedEntity } from '../types.ts';
import type { Reading } from './known-people.ts';
import { acronymOf, countryInName } from './names.ts';

/** Sectors of bodies that many countries have under one name. */
const SHARED: ReadonlySet<string> = new Set(['PTY', 'LEG', 'MIL', 'JUD', 'COP']);

/** What a common name stands for in its article, in place of what the report took it for. */
export interface AtHome {
  /** The namesake of a country in the article. */
  readonly entry?: KnowledgeEntry;
  /** The entity by its own words, where the knowledge base has no such namesake. */
  readonly entity?: ReportedEntity;
}

/**
 * "Socialist Party", "Congress": the knowledge base has the one of a country that the article never speaks of. Then it is
 * the namesake of a country that the article does speak of. Undefined where nothing speaks against what the report says.
 */
export function bodyAtHome(entry: KnowledgeEntry, entity: ReportedEntity, reading: Reading): AtHome | undefined {
  const { setting, knowledge } = reading;
  if (entry.type !== 'Organization' || !entry.country || !SHARED.has(entry.sector ?? '')) return undefined;
  const countries = new Set([
    ...setting.countries.keys(),
    ...[setting.dateline, setting.home].flatMap((code) => code ?? []),
  ]);
  if (countries.size === 0 || countries.has(entry.country)) return undefined;
  const names = entity.mentions.flatMap(({ kind, text }) => (kind === 'name' ? text : []));
  if (names.length === 0 || !names.every((name) => isCommon(name, reading))) return undefined;
  const namesakes = knowledge
    .lookup(names[0] ?? '')
    .map((match) => match.entry)
    .filter(({ type, country }) => type === 'Organization' && country !== undefined && countries.has(country));
  if (namesakes.length === 1 && namesakes[0]) return { entry: namesakes[0] };
  const { knowledge: _, country: __, wikidata: ___, ...own } = entity;
  const [name = entity.name, ...aliases] = [...new Set(names)];
  return { entity: { ...own, name, aliases, ...(setting.home ? { country: setting.home } : {}) } };
}

/** A name that any country could have for a body: its last word is a common noun for one, no word is of a country. */
function isCommon(name: string, { knowledge }: Reading): boolean {
  const last = name.toLowerCase().split(/\s+/).at(-1) ?? '';
  return knowledge.isBody(last) && !acronymOf(name) && countryInName(name, knowledge) === undefined;
}
