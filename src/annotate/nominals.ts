import type { Knowledge, NounKind } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, EntityType, Token } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { ARMED_DEEDS } from './mend-heads.ts';
import { isPairNoun } from './pairs.ts';

const PERSONAL: Readonly<Record<string, EntityType>> = {
  he: 'Person',
  him: 'Person',
  his: 'Person',
  himself: 'Person',
  she: 'Person',
  her: 'Person',
  hers: 'Person',
  herself: 'Person',
  it: 'Organization',
  its: 'Organization',
  itself: 'Organization',
  they: 'Group',
  them: 'Group',
  their: 'Group',
  themselves: 'Group',
  i: 'Person',
  we: 'Group',
};
const QUANTITIES = new Set([
  'dozen',
  'score',
  'ten',
  'hundred',
  'thousand',
  'million',
  'number',
  'majority',
  'minority',
  'handful',
  'group',
  'band',
  'crowd',
  'team',
  'couple',
  'trio',
]);
/** What is done to people, so that a bare number behind it counts them. */
const HARM = new Set([
  ...[
    'kill',
    'injure',
    'wound',
    'die',
    'arrest',
    'detain',
    'rescue',
    'evacuate',
    'displace',
    'behead',
    'execute',
    'hurt',
  ],
  ...['hospitalize', 'deport', 'free', 'abduct', 'kidnap', 'massacre', 'slaughter', 'jail', 'expel'],
]);
/** What does something for whoever owns it: "an army helicopter fired", "a coast guard vessel rammed". */
const INSTRUMENTS = new Set([
  ...['vessel', 'ship', 'boat', 'warship', 'gunboat', 'cutter', 'submarine', 'tanker', 'convoy', 'patrol', 'fleet'],
  ...['helicopter', 'jet', 'plane', 'warplane', 'aircraft', 'bomber', 'gunship', 'drone', 'missile', 'rocket', 'shell'],
  ...['tank', 'vehicle', 'truck', 'artillery', 'gunfire', 'mortar', 'bullet', 'bulldozer', 'checkpoint', 'position'],
]);
const PREMODIFIERS = new Set([
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'punct',
  'flat',
  'conj',
  'cc',
]);

/** Noun phrases headed by an office, a body, a group or a government noun, outside names. */
export function nominalCandidates(
  doc: AnnotatedArticle,
  knowledge: Knowledge,
  names: readonly Candidate[],
): readonly Candidate[] {
  const taken = new Set(
    names.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, step) => first + step)),
  );
  const candidates: Candidate[] = [];
  for (const token of doc.tokens) {
    if (taken.has(token.index)) continue;
    const pronoun = token.pos === 'PRON' ? PERSONAL[token.text.toLowerCase()] : undefined;
    if (pronoun) {
      candidates.push({
        first: token.index,
        last: token.index + 1,
        head: token.index,
        type: pronoun,
        kind: 'pronoun',
        score: 0.9,
        matches: [],
      });
      continue;
    }
    const type = nominalType(doc, knowledge, token);
    if (!type) continue;
    const first = startOf(doc, token);
    candidates.push({
      first,
      last: token.index + 1,
      head: token.index,
      type,
      kind: 'nominal',
      score: 0.85,
      matches: [],
    });
  }
  return candidates;
}

function nominalType(doc: AnnotatedArticle, knowledge: Knowledge, token: Token): EntityType | undefined {
  const lemma = token.lemma.toLowerCase();
  if (token.pos === 'ADJ') return token.text.toLowerCase() === 'latter' ? 'Person' : fighterType(doc, knowledge, token);
  if ([isBarePair, isCounted, isOthers, isPairNoun].some((is) => is(doc, token))) return 'Group';
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return undefined;
  if (lemma === 'latter') return 'Person';
  if (lemma === 'bomber') return bomberType(doc, token);
  if (isInsideNoun(doc, token) && !knowledge.isOffice(lemma))
    return isDeed(doc, token.head) ? doerType(knowledge, lemma) : undefined;
  if (isQuantity(doc, token) || isPortfolio(doc, knowledge, token) || isCondition(doc, token)) return undefined;
  const plural = token.tag === 'NNS' || token.tag === 'NNPS';
  if (standsForState(knowledge, lemma, plural)) return 'Country';
  if (plural && knowledge.isGroup(lemma)) return 'Group';
  if (knowledge.isCollective(lemma)) return 'Group';
  if (knowledge.isBody(lemma))
    return ['COP', 'MIL'].includes(knowledge.sectorOf(lemma) ?? '') ? 'Group' : 'Organization';
  if (!plural && knowledge.isOffice(lemma)) return 'Person';
  const kind = knowledge.nounKind(lemma);
  return kind === 'place' ? placeType(doc, token) : commonType(kind, plural);
}

/** "insurgent shelling": adjectives that are nouns too describe a deed by who did it. */
function fighterType({ tokens }: AnnotatedArticle, knowledge: Knowledge, token: Token): EntityType | undefined {
  const isBeforeDeed = token.dep === 'amod' && ARMED_DEEDS.has(tokens[token.head]?.lemma.toLowerCase() ?? '');
  return isBeforeDeed && knowledge.isGroup(token.lemma.toLowerCase()) ? 'Group' : undefined;
}

/** "The two met", "the two of them". */
function isBarePair({ tokens }: AnnotatedArticle, { pos, lemma, dep, index }: Token): boolean {
  const isBare = pos === 'NUM' && lemma.toLowerCase() === 'two' && /^(?:nsubj|obj|obl|nmod|conj)/.test(dep);
  return isBare && tokens[index - 1]?.lemma.toLowerCase() === 'the' && tokens[index + 1]?.head !== index;
}

/** "killing at least ten", "left 12 dead": a bare number is of people where the verb is done to people. */
function isCounted({ tokens }: AnnotatedArticle, { pos, dep, head, index }: Token): boolean {
  const verb = tokens[head];
  const isArgument =
    pos === 'NUM' && (dep === 'obj' || dep === 'nsubj:pass' || (dep === 'nsubj' && verb?.lemma === 'die'));
  const hasNoun = tokens
    .slice(index + 1, index + 8)
    .some((each) => each.head === index && !['punct', 'cc', 'conj'].includes(each.dep));
  if (!isArgument || !verb || hasNoun) return false;
  const isLeft =
    verb.lemma === 'leave' && /^(?:dead|injured|wounded|homeless|missing)$/i.test(tokens[index + 1]?.text ?? '');
  return isLeft || HARM.has(verb.lemma);
}

/** "and others were wounded", "arrested dozens": so is a bare quantity. */
function isOthers({ tokens }: AnnotatedArticle, { lemma, tag, dep, head, index }: Token): boolean {
  const isBare = ['other', 'dozen', 'score', 'hundred', 'thousand'].includes(lemma) && tag === 'NNS';
  const isArgument = dep === 'obj' || dep === 'nsubj:pass' || dep === 'nsubj' || dep === 'conj';
  const verb = dep === 'conj' ? tokens[tokens[head]?.head ?? -1] : tokens[head];
  return isBare && isArgument && tokens[index + 1]?.lemma !== 'of' && HARM.has(verb?.lemma ?? '');
}

/** "a suicide bomber", "the bomber" is somebody; "bombers", "a B-2 bomber" are planes. */
function bomberType({ tokens }: AnnotatedArticle, { index, tag }: Token): EntityType | undefined {
  const parts = tokens.slice(Math.max(0, index - 4), index).filter(({ head, dep }) => head === index && dep !== 'det');
  if (parts.some(({ lemma }) => lemma.toLowerCase() === 'suicide')) return tag === 'NNS' ? 'Group' : 'Person';
  return tag === 'NN' && parts.length === 0 ? 'Person' : undefined;
}

/** "the village", "three bridges"; but "the city of Goma", "Hatay province" are told by their names. */
function placeType({ tokens }: AnnotatedArticle, { index }: Token): EntityType | undefined {
  const parts = tokens.slice(Math.max(0, index - 8), index + 12).filter(({ head }) => head === index);
  const isNamed = parts.some(({ dep, pos }) => pos === 'PROPN' && /^(?:compound|appos|flat|nmod)/.test(dep));
  const isCounted = parts.some(({ dep }) => dep === 'det' || dep === 'nummod' || dep === 'nmod:poss');
  return isCounted && !isNamed ? 'Place' : undefined;
}

/** "an army crackdown", "a rebel drone": what describes a deed or a weapon may have done it. */
function isDeed({ predicates, tokens }: AnnotatedArticle, index: number): boolean {
  const lemma = tokens[index]?.lemma.toLowerCase() ?? '';
  if (INSTRUMENTS.has(lemma) || ARMED_DEEDS.has(lemma)) return true;
  return predicates.some(({ token }) => token === index);
}

function doerType(knowledge: Knowledge, lemma: string): EntityType | undefined {
  // "a state visit", "state television": of a state, not by it.
  if (lemma === 'state') return undefined;
  if (knowledge.isGroup(lemma) || knowledge.isCollective(lemma)) return 'Group';
  if (!knowledge.isBody(lemma)) return knowledge.isGovernment(lemma) ? 'Country' : undefined;
  return ['COP', 'MIL'].includes(knowledge.sectorOf(lemma) ?? '') ? 'Group' : 'Organization';
}

/** "a trucker", "a firm", "villagers": nouns that no list of sectors has. */
function commonType(kind: Exclude<NounKind, 'place'> | undefined, plural: boolean): EntityType | undefined {
  if (kind === undefined) return undefined;
  if (plural || kind === 'group') return 'Group';
  return kind === 'person' ? 'Person' : 'Organization';
}

/** "a state of emergency" is no state. */
function isCondition({ tokens }: AnnotatedArticle, { index, lemma }: Token): boolean {
  return lemma === 'state' && tokens[index + 1]?.lemma === 'of';
}

/** "Secretary of State": what an office is of, without an article, is part of the title. */
function isPortfolio({ tokens }: AnnotatedArticle, knowledge: Knowledge, { index }: Token): boolean {
  const office = tokens[index - 2]?.lemma.toLowerCase() ?? '';
  return tokens[index - 1]?.lemma === 'of' && knowledge.isOffice(office);
}

/** "hundreds of villagers": those are villagers, and no group of their own. */
function isQuantity(doc: AnnotatedArticle, token: Token): boolean {
  return QUANTITIES.has(token.lemma.toLowerCase()) && doc.tokens[token.index + 1]?.lemma === 'of';
}

/** "the government", "authorities", "the country"; but "governments" and "nations" are several states. */
function standsForState(knowledge: Knowledge, lemma: string, plural: boolean): boolean {
  if (!plural) return knowledge.isGovernment(lemma) || knowledge.isLand(lemma);
  return lemma === 'authority' || lemma === 'official';
}

/** "police station", "government offices": the noun only describes another. */
function isInsideNoun(doc: AnnotatedArticle, token: Token): boolean {
  if (token.dep !== 'compound') return false;
  const head = doc.tokens[token.head];
  return head !== undefined && head.index > token.index;
}

function startOf(doc: AnnotatedArticle, token: Token): number {
  let first = token.index;
  for (let index = token.index - 1; index >= 0; index -= 1) {
    const before = doc.tokens[index] as Token;
    if (before.sentence !== token.sentence) break;
    const isClitic = before.dep === 'case' && before.tag === 'POS';
    const isDegree = before.dep === 'advmod' && ['nummod', 'amod'].includes(doc.tokens[before.head]?.dep ?? '');
    // "Chilean and Peruvian officials", but "rebels and officials".
    if (before.dep === 'cc' && before.head === token.index) break;
    const belongs = (PREMODIFIERS.has(before.dep) || isClitic || isDegree) && isBelow(doc, before, token.index);
    if (!belongs) break;
    first = index;
  }
  while (first < token.index && doc.tokens[first]?.pos === 'PUNCT') first += 1;
  const [quantity, of] = [doc.tokens[first - 2], doc.tokens[first - 1]];
  return quantity && of?.sentence === token.sentence && isQuantity(doc, quantity) ? startOf(doc, quantity) : first;
}

function isBelow(doc: AnnotatedArticle, token: Token, above: number): boolean {
  for (let at = token.head, step = 0; at >= 0 && step < 6; at = doc.tokens[at]?.head ?? -1, step += 1) {
    if (at === above) return true;
  }
  return false;
}
