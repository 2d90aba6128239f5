import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, EntityType, Token } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './cast.ts';

const REACH = 3;
const SUBJECTS = new Set(['nsubj', 'nsubj:pass']);
const GENDERS: Readonly<Record<string, 'female' | 'male'>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};
/** What a name that the pronoun may point ahead to is worth, and a mention by its kind. */
const AHEAD = 12;
const KINDS = { name: 1, nominal: 0, pronoun: 1 } as const;
const OBJECTS = new Set(['him', 'her', 'it', 'them']);
/** What those who keep order do not do. */
const PROTESTING = new Set(['protest', 'demonstrate', 'rally', 'march', 'chant', 'riot', 'loot', 'converge']);
const KEEPERS_OF_ORDER = new Set(['COP', 'MIL']);
const SHARING = new Set(['conj', 'xcomp', 'advcl']);
const PLURALS = new Set(['they', 'them', 'their', 'themselves']);
const TYPES: Readonly<Record<string, readonly EntityType[]>> = {
  it: ['Organization', 'Country'],
  its: ['Organization', 'Country'],
  itself: ['Organization', 'Country'],
  they: ['Group', 'Organization', 'Country'],
  them: ['Group', 'Organization', 'Country'],
  their: ['Group', 'Organization', 'Country'],
  themselves: ['Group', 'Organization', 'Country'],
  we: ['Group', 'Organization', 'Country'],
};

/**
 * What a pronoun points to: the fitting entity that is most in mind where it stands, by recency, grammatical role and how
 * often it was spoken of (after Lappin and Leass 1994, "An Algorithm for Pronominal Anaphora Resolution"). Nobody is both
 * the subject and the object of one verb (Principle B; Chomsky 1981, Lectures on Government and Binding).
 */
export function antecedentOf(
  doc: AnnotatedArticle,
  candidate: Candidate,
  drafts: readonly Draft[],
  knowledge: Knowledge,
): Draft | readonly Draft[] | undefined {
  const pronoun = doc.tokens[candidate.head] as Token;
  const word = pronoun.text.toLowerCase();
  if (word === 'i' || word === 'we') return undefined;
  const types = TYPES[word] ?? ['Person'];
  const isAhead = ahead(doc, pronoun);
  const isProtester = SUBJECTS.has(pronoun.dep) && PROTESTING.has(doc.tokens[pronoun.head]?.lemma ?? '');
  let best: { readonly draft: Draft; readonly score: number } | undefined;
  for (const draft of drafts) {
    if (!types.includes(draft.type) || !agrees(draft, GENDERS[word], knowledge)) continue;
    if (isProtester && KEEPERS_OF_ORDER.has(draft.sector ?? '')) continue;
    if (draft.candidates.some((mention) => isBeside(doc, mention, candidate, word))) continue;
    const number = PLURALS.has(word) && !draft.plural ? 4 : 0;
    for (const mention of draft.candidates) {
      const score = isAhead(mention) ? AHEAD - number : salience(doc, mention, candidate) - number;
      if (score > 0 && (!best || score > best.score)) best = { draft, score };
    }
  }
  return (PLURALS.has(word) ? namedTogether(doc, candidate, drafts, best?.score ?? 0) : undefined) ?? best?.draft;
}

/** "Berg and Lund were freed … they": those who are coordinated, where they are more in mind than any one of many. */
function namedTogether(
  doc: AnnotatedArticle,
  candidate: Candidate,
  drafts: readonly Draft[],
  atLeast: number,
): readonly Draft[] | undefined {
  const pronoun = doc.tokens[candidate.head] as Token;
  const word = pronoun.text.toLowerCase();
  const isNear = (head: number): boolean =>
    head < candidate.head && pronoun.sentence - (doc.tokens[head]?.sentence ?? 0) <= REACH;
  const draftAt = new Map<number, Draft>();
  for (const draft of drafts) {
    if (draft.members) continue;
    for (const { head, kind } of draft.candidates) if (kind !== 'pronoun' && isNear(head)) draftAt.set(head, draft);
  }
  let best: { readonly members: readonly Draft[]; readonly score: number } | undefined;
  for (const [head, first] of draftAt) {
    const others = doc.tokens
      .slice(head, candidate.first)
      .filter((token) => token.head === head && token.dep === 'conj');
    const members = [first, ...others.flatMap(({ index }) => draftAt.get(index) ?? [])];
    if (others.length === 0 || members.length <= others.length || new Set(members).size < members.length) continue;
    const mention = first.candidates.find((each) => each.head === head) as Candidate;
    if (isBeside(doc, mention, candidate, word)) continue;
    const score = salience(doc, mention, candidate);
    if (score > atLeast && score > (best?.score ?? 0)) best = { members, score };
  }
  return best?.members;
}

/** "During his term, X pursued": a pronoun in what opens a sentence may point ahead to its subject. */
function ahead(doc: AnnotatedArticle, pronoun: Token): (mention: Candidate) => boolean {
  const opening = openingOf(doc, pronoun);
  const subject = opening && doc.tokens.find(({ head, dep }) => head === opening.head && SUBJECTS.has(dep));
  return ({ head, kind }) => kind === 'name' && subject?.index === head && head > pronoun.index;
}

/** The phrase or clause before the main verb that a token stands in, where it is an adjunct of that verb. */
function openingOf({ tokens }: AnnotatedArticle, pronoun: Token): Token | undefined {
  for (let at: Token | undefined = pronoun, step = 0; at && step < 8; at = tokens[at.head], step += 1) {
    const head = tokens[at.head];
    if (head?.dep === 'root') return /^(?:obl|advcl)/.test(at.dep) && at.index < head.index ? at : undefined;
  }
  return undefined;
}

function agrees(draft: Draft, gender: 'female' | 'male' | undefined, knowledge: Knowledge): boolean {
  if (!gender) return true;
  const [given] = [...draft.names.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? '');
  const own = draft.gender ?? (given ? knowledge.gender(given) : undefined);
  return !own || own === gender;
}

/** "Tokaev told his counterpart": the counterpart is not the teller; "X arrested him": him is not X. */
function isBeside(doc: AnnotatedArticle, mention: Candidate, candidate: Candidate, word: string): boolean {
  const [pronoun, head] = [doc.tokens[candidate.head] as Token, firstConjunct(doc, doc.tokens[mention.head] as Token)];
  if (mention.first >= candidate.first || pronoun.sentence !== head.sentence || !SUBJECTS.has(head.dep)) return false;
  if (word === 'counterpart') return true;
  if (!OBJECTS.has(word) || pronoun.dep === 'nmod:poss') return false;
  const verb = argumentOf(doc, pronoun).head;
  return head.head === verb || head.head === subjectVerb(doc, verb);
}

/** "Russia and China signed": China stands where Russia does. */
function firstConjunct({ tokens }: AnnotatedArticle, token: Token): Token {
  let at = token;
  while (at.dep === 'conj' && tokens[at.head]) at = tokens[at.head] as Token;
  return at;
}

/** "detained several hundred of them": the phrase below the verb that a pronoun stands in. */
function argumentOf({ tokens }: AnnotatedArticle, pronoun: Token): Token {
  let at = pronoun;
  while (at.dep === 'nmod' && tokens[at.head]) at = tokens[at.head] as Token;
  return at;
}

function salience(doc: AnnotatedArticle, mention: Candidate, candidate: Candidate): number {
  if (mention.first >= candidate.first) return 0;
  const [pronoun, head] = [doc.tokens[candidate.head] as Token, doc.tokens[mention.head] as Token];
  const distance = pronoun.sentence - head.sentence;
  if (distance > REACH) return 0;
  const recency = 10 - 3 * distance;
  const isAside = doc.tokens[head.head]?.dep === 'acl:relcl';
  const role = SUBJECTS.has(head.dep) ? (isAside ? 1 : 4) : head.dep === 'obj' || head.dep === 'obl' ? 2 : 0;
  const near = distance === 0 ? Math.max(0, 2 - (candidate.first - mention.last) / 15) : 0;
  const isLatter = pronoun.text.toLowerCase() === 'latter';
  return recency + (isLatter ? 0 : role) + KINDS[mention.kind] + near;
}

/** "telephoned X and invited him", "threatened to sell them": the verb whose subject the pronoun's verb shares. */
function subjectVerb(doc: AnnotatedArticle, verb: number): number {
  const token = doc.tokens[verb];
  if (!token || !SHARING.has(token.dep)) return verb;
  const has = (index: number, ...deps: readonly string[]): boolean =>
    doc.tokens.some(({ head, dep }) => head === index && deps.includes(dep));
  if (has(verb, 'nsubj', 'nsubj:pass')) return verb;
  const isControlledByObject = token.dep === 'xcomp' && has(token.head, 'obj', 'iobj');
  return isControlledByObject ? verb : subjectVerb(doc, token.head);
}
