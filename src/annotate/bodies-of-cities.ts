import type { KnowledgeMatch } from '../knowledge/knowledge.ts';
import type { Token } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';
import { nameWords } from './same-name.ts';
import type { Gathered } from './setting.ts';

/** What clubs do on the field, as subjects; the first ones to each other, too. */
const PLAYING = new Set(['beat', 'defeat', 'thrash', 'face', 'lose', 'win', 'draw', 'play', 'score', 'equalize']);
const PLAYED = new Set(['beat', 'defeat', 'thrash', 'face']);
/** What companies and clubs do, and no city that has a government of its own. */
const DEALING = new Set([
  'say',
  'announce',
  'sign',
  'sell',
  'buy',
  'bid',
  'offer',
  'report',
  'post',
  'own',
  'owe',
  'fire',
]);
/** Words of clubs' names. */
const CLUB =
  /^(?:fc|cf|sv|ac|sc|afc|united|city|rangers|rovers|real|racing|athletic|atl[eé]tico|sporting|club|wanderers)$/i;

/**
 * "FC Barcelona … Barcelona said", "Banco Santander … Santander would not bid": the one body of the article that is named
 * after a city, where the bare name does what only the body can do. A capital's name stands for a government first.
 */
export function bodyOfCity(gathered: Gathered, candidate: Candidate, { entry }: KnowledgeMatch): Draft | undefined {
  const token = gathered.doc.tokens[candidate.head];
  if (entry.kind !== 'city' || !token) return undefined;
  const isSport = isAct(gathered, token, PLAYING, PLAYED);
  const isSeat = candidate.matches.some(({ sense }) => sense === 'seat');
  if (!isSport && (isSeat || !isAct(gathered, token, DEALING, new Set()))) return undefined;
  const bodies = gathered.drafts.filter((draft) => isNamedAfter(gathered, draft, candidate));
  const clubs = isSport && bodies.length > 1 ? bodies.filter(isClub) : bodies;
  return clubs.length === 1 ? clubs[0] : undefined;
}

/** "Parma, the football club that it owns": by what stands right behind the comma, whatever the parser hangs it on. */
export function isCalledClub({ doc: { tokens } }: Gathered, { last }: Candidate, { entry }: KnowledgeMatch): boolean {
  if (entry.kind !== 'city' || tokens[last]?.text !== ',' || tokens[last + 1]?.pos !== 'DET') return false;
  const behind = tokens.slice(last + 1, last + 6);
  const noun = behind.findLast((_, at) =>
    behind.slice(0, at + 1).every(({ pos }) => pos === 'DET' || pos === 'ADJ' || pos === 'NOUN'),
  );
  return /^(?:club|team)$/i.test(noun?.lemma ?? '');
}

/** Whether a word is the subject of one of the first verbs, or the object of one of the others. */
function isAct(
  { doc: { tokens } }: Gathered,
  { head, dep }: Token,
  doing: ReadonlySet<string>,
  done: ReadonlySet<string>,
): boolean {
  const verb = tokens[head];
  const lemma = verb?.lemma.toLowerCase() ?? '';
  if (verb?.pos !== 'VERB') return false;
  return (dep === 'nsubj' && doing.has(lemma)) || (dep === 'obj' && done.has(lemma));
}

/** Whether an organization has the name in its own and is none of a state: "Hamburg Police". */
function isNamedAfter(
  { doc, knowledge }: Gathered,
  { type, names, knowledge: entry }: Draft,
  candidate: Candidate,
): boolean {
  const words = doc.tokens.slice(candidate.first, candidate.last).map(({ text }) => text);
  const own = nameWords(knowledge, words.join(' ')).join(' ');
  return (
    type === 'Organization' &&
    !entry &&
    [...names.keys()].some((name) => {
      const all = nameWords(knowledge, name);
      const isState = all.some((word) => knowledge.isBody(word) && knowledge.sectorOf(word) !== undefined);
      return all.length >= own.split(' ').length && ` ${all.join(' ')} `.includes(` ${own} `) && !isState;
    })
  );
}

function isClub({ names }: Draft): boolean {
  return [...names.keys()].some((name) => name.split(' ').some((word) => CLUB.test(word)));
}
