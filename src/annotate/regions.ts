import type { KnowledgeMatch } from '../knowledge/knowledge.ts';
import type { Token } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Setting } from './setting.ts';

/** What is of a whole region, though its capital may have the same name: "the province of Kandahar". */
const OF_REGIONS = new Set(['governor', 'province', 'governorate', 'department', 'prefecture', 'oblast']);
/** What is of a city, and of no government: "the mayor of Athens". */
const OF_CITIES = new Set([
  ...['mayor', 'city', 'outskirts', 'street', 'suburb', 'center', 'centre', 'resident', 'airport', 'archbishop'],
  ...['bishop', 'district', 'neighborhood', 'neighbourhood', 'university', 'downtown', 'battle', 'siege', 'heart'],
]);
/** No region, but a country, has more words before it ends: "London, Ontario". */
const REGION_WORDS = 3;

/** Whether a name of a place is that of a region, and not of the city or the state of this name. */
export function isRegion(setting: Setting, candidate: Candidate): boolean {
  const [match] = candidate.matches;
  if (!match || match.entry.kind === 'region' || match.entry.type === 'Organization') return false;
  if (match.entry.type === 'Country' && match.sense !== 'seat') return false;
  return OF_REGIONS.has(lemmaAbove(setting, candidate));
}

/** "the mayor of Athens": a city, whatever government sits in it. */
export function isOfCity(setting: Setting, candidate: Pick<Candidate, 'first' | 'head'>): boolean {
  return OF_CITIES.has(lemmaAbove(setting, candidate));
}

/** The noun that a name hangs on by "of", right before it. */
function lemmaAbove({ doc: { tokens } }: Setting, { first }: Pick<Candidate, 'first'>): string {
  const [noun, word] = [tokens[first - 2], tokens[first - 1]];
  const isNear = noun?.sentence === tokens[first]?.sentence;
  return isNear && word?.lemma === 'of' ? (noun?.lemma.toLowerCase() ?? '') : '';
}

/**
 * "London, Ontario", "Valencia, Venezuela": codes of the region or country that stands behind a city's name, between
 * commas; several where the region has namesakes. Empty where none does, or where it is one of several in a list.
 */
export function countriesBehind({ doc, knowledge }: Setting, { last }: Candidate): readonly string[] {
  const { tokens } = doc;
  const start = tokens[last + 1];
  if (tokens[last]?.text !== ',' || !start || !/^\p{Lu}/u.test(start.text) || start.dep.startsWith('conj')) return [];
  for (let end = last + 1 + REGION_WORDS; end > last + 1; end -= 1) {
    const words = tokens.slice(last + 1, end);
    if (!isClosed(tokens[end]) || words.some(({ sentence, dep }) => sentence !== start.sentence || dep === 'conj'))
      continue;
    const found = knowledge
      .lookup(words.map(({ text }) => text).join(' '))
      .filter(({ entry, sense }) => sense === 'name' && (entry.kind === 'region' || entry.type === 'Country'));
    if (found.length > 0) return found.flatMap(({ entry }) => entry.country ?? []);
  }
  return [];
}

/** "Vancouver, Oregon": a city that the knowledge base has in another country only. */
export function isOfOtherCity(setting: Setting, candidate: Candidate, { entry }: KnowledgeMatch): boolean {
  const behind = entry.type === 'Organization' ? [] : countriesBehind(setting, candidate);
  return entry.country !== undefined && behind.length > 0 && !behind.includes(entry.country);
}

function isClosed(token: Token | undefined): boolean {
  return token === undefined || /^[,.;:)–—-]$/.test(token.text);
}
