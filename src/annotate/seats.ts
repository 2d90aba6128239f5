import type { KnowledgeMatch } from '../knowledge/knowledge.ts';
import type { Token } from '../types.ts';
import { type Candidate, textOf } from './candidate.ts';
import { countryInFront, isCommonParty } from './country-of-body.ts';
import { countriesBehind, isOfCity } from './regions.ts';
import type { Setting } from './setting.ts';

const IN_PLACE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'through',
  'throughout',
  'into',
  'from',
  'to',
  'toward',
  'towards',
]);
const WITHIN = new Set(['in', 'at', 'near', 'outside', 'inside']);
/** What is done to a place, not to its government. */
const TO_PLACES = new Set([
  ...['visit', 'leave', 'reach', 'enter', 'tour', 'rename', 'adopt', 'capture', 'retake', 'encircle', 'surround'],
  ...['bomb', 'shell', 'storm', 'flee', 'found', 'approach', 'loot', 'evacuate', 'rebuild', 'besiege', 'occupy'],
  ...['liberate', 'bombard', 'pound', 'overrun', 'conquer', 'recapture', 'regain', 'blockade', 'raze', 'destroy'],
]);
/** What goes to or comes from a government. */
const ADDRESSED = new Set([
  ...[
    'aid',
    'assistance',
    'support',
    'help',
    'loan',
    'message',
    'letter',
    'appeal',
    'apology',
    'response',
    'threat',
    'warning',
  ],
  ...[
    'criticism',
    'condemnation',
    'rebuke',
    'guarantee',
    'pressure',
    'request',
    'demand',
    'sale',
    'concession',
    'tribute',
  ],
  ...[
    'apologize',
    'appeal',
    'demand',
    'complain',
    'sell',
    'draw',
    'respond',
    'answer',
    'listen',
    'hear',
    'talk',
    'seek',
  ],
  ...['explanation', 'plea', 'offer', 'proposal', 'call', 'invitation', 'signal', 'permission', 'approval', 'backing'],
  ...['compensation', 'answer', 'reply', 'commitment', 'pledge', 'promise', 'assurance', 'weapon', 'arms', 'supply'],
  ...['fund', 'funding', 'money', 'ultimatum', 'complaint', 'protest', 'objection', 'blessing', 'mediation', 'anger'],
  ...[
    'finger',
    'point',
    'aim',
    'swipe',
    'lash',
    'fury',
    'order',
    'instruction',
    'recognition',
    'independence',
    'blame',
  ],
  ...[
    'recall',
    'ambassador',
    'envoy',
    'plead',
    'turn',
    'propose',
    'offer',
    'submit',
    'suggest',
    'request',
    'signal',
    'extradite',
    'concede',
    'report',
    'write',
    'cable',
    'yield',
  ],
]);
const PLACE_NOUNS = new Set(['city', 'town', 'capital', 'village', 'port', 'place', 'home', 'center', 'centre']);

/** "in Washington" is the city, "Washington said" the government. */
export function chooseMatch(setting: Setting, candidate: Candidate): KnowledgeMatch | undefined {
  const { head, matches, last, first } = candidate;
  if (matches.length === 0 || isOfAnother(setting, candidate)) return undefined;
  const behind = countriesBehind(setting, candidate);
  if (behind.length > 0 && !behind.includes(matches[0]?.entry.country ?? '')) {
    return matches.find(({ entry }) => entry.type === 'Place' && behind.includes(entry.country ?? '')) ?? matches[0];
  }
  const seat = matches.find(({ sense }) => sense === 'seat');
  const city = matches.find(({ entry }) => entry.type === 'Place');
  const isModifier = setting.doc.tokens[head]?.dep === 'compound' && last - first === 1;
  if (seat && city) return isLocation(setting, head) || isModifier || isOfCity(setting, candidate) ? city : seat;
  return matches[0];
}

/** A seat of government that is no city, where something is done in it. */
export function isBuilding(setting: Setting, { head, matches }: Candidate): boolean {
  const token = setting.doc.tokens[head];
  const isHouse = matches.some(({ sense }) => sense === 'seat') && !matches.some(({ entry }) => entry.type === 'Place');
  if (!isHouse || !token?.dep.startsWith('obl')) return false;
  return setting.doc.tokens.some((other) => other.head === head && other.dep === 'case' && WITHIN.has(other.lemma));
}

/** "Peru's Congress", "the House of Commons in Ottawa": not what the knowledge base calls so, in another country. */
function isOfAnother({ doc, knowledge }: Setting, { first, last, head, matches }: Candidate): boolean {
  const entry = matches[0]?.entry;
  if (entry?.type !== 'Organization' || !entry.country) return false;
  const { tokens } = doc;
  const before = tokens[first - 1]?.tag === 'POS' ? tokens[first - 2] : tokens[first - 1];
  const inFront = isCommonParty(textOf(doc, first, last)) ? countryInFront(doc, { first, head }, knowledge) : undefined;
  if (inFront && inFront !== entry.country) return true;
  const isIn = /^(?:in|of)$/.test(tokens[last]?.text ?? '');
  return [before, isIn ? tokens[last + 1] : undefined].some((owner) => {
    if (!owner || owner.sentence !== tokens[first]?.sentence) return false;
    const match = knowledge.lookup(owner.text).find(({ entry: { type } }) => type === 'Country');
    return match !== undefined && match.entry.country !== entry.country;
  });
}

function isLocation(setting: Setting, head: number): boolean {
  const token = setting.doc.tokens[head] as Token;
  if (['appos', 'root', 'list', 'dep'].includes(token.dep)) return true;
  if (isTreatedAsPlace(setting, token)) return true;
  if (token.dep === 'conj') return isLocation(setting, token.head);
  const marker = setting.doc.tokens.find((other) => other.head === head && other.dep === 'case');
  if (marker === undefined || !['obl', 'nmod'].some((dep) => token.dep.startsWith(dep))) return false;
  // "flew to Moscow" is the city, "aid to Kyiv", "demanded from Moscow", "anger at Moscow" the government.
  const isWay =
    !['to', 'from', 'at', 'on'].includes(marker.lemma) || !ADDRESSED.has(setting.doc.tokens[token.head]?.lemma ?? '');
  return IN_PLACE.has(marker.lemma) && isWay;
}

/** "visited Moscow", "Astana was renamed", "Astana is the capital": what is done to places, or said of them. */
function isTreatedAsPlace(setting: Setting, { index, head, dep }: Token): boolean {
  const lemma = setting.doc.tokens[head]?.lemma.toLowerCase() ?? '';
  if (dep === 'obj' || dep === 'xcomp' || dep === 'nsubj:pass') return TO_PLACES.has(lemma);
  const hasCopula = setting.doc.tokens.some((other) => other.head === head && other.dep === 'cop');
  return dep === 'nsubj' && index < head && hasCopula && PLACE_NOUNS.has(lemma);
}

/** A country acts through its government wherever it is a participant and not a place. */
export function isGovernmental(setting: Setting, { head }: Candidate, { sense }: KnowledgeMatch): boolean {
  if (sense === 'seat') return true;
  if (sense === 'demonym') {
    const owner = setting.doc.tokens[setting.doc.tokens[head]?.head ?? -1];
    return owner !== undefined && setting.knowledge.isGovernment(owner.lemma.toLowerCase());
  }
  return ['nsubj', 'obj', 'iobj', 'nsubj:pass'].includes(setting.doc.tokens[head]?.dep ?? '');
}
