import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnnotatedArticle, EntityType, Token } from '../types.ts';
import type { Draft } from './cast.ts';
import type { Candidate } from './mention-spans.ts';

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
 * What a pronoun points to: the nearest fitting mention before it, subjects and named people first (after Lappin and
 * Leass 1994, "An Algorithm for Pronominal Anaphora Resolution": recency and grammatical role weigh most).
 */
export function antecedentOf(
  doc: AnnotatedArticle,
  candidate: Candidate,
  drafts: readonly Draft[],
  knowledge: Knowledge,
): Draft | undefined {
  const pronoun = doc.tokens[candidate.head] as Token;
  const word = pronoun.text.toLowerCase();
  if (word === 'i' || word === 'we') return undefined;
  const types = TYPES[word] ?? ['Person'];
  let best: { readonly draft: Draft; readonly score: number } | undefined;
  for (const draft of drafts) {
    if (!types.includes(draft.type) || !agrees(draft, GENDERS[word], knowledge)) continue;
    for (const mention of draft.candidates) {
      const score = salience(doc, mention, candidate, { pronoun, word, isPlural: draft.plural });
      if (score > 0 && (!best || score > best.score)) best = { draft, score };
    }
  }
  return best?.draft;
}

function agrees(draft: Draft, gender: 'female' | 'male' | undefined, knowledge: Knowledge): boolean {
  if (!gender) return true;
  const [given] = [...draft.names.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? '');
  const own = draft.gender ?? (given ? knowledge.gender(given) : undefined);
  return !own || own === gender;
}

function salience(
  doc: AnnotatedArticle,
  mention: Candidate,
  candidate: Candidate,
  { pronoun, word, isPlural }: { readonly pronoun: Token; readonly word: string; readonly isPlural: boolean },
): number {
  if (mention.first >= candidate.first || mention.kind === 'pronoun') return 0;
  const head = doc.tokens[mention.head] as Token;
  const distance = pronoun.sentence - head.sentence;
  if (distance > REACH) return 0;
  const isSubject = SUBJECTS.has(head.dep);
  const sameVerb = distance === 0 && (head.head === pronoun.head || head.head === subjectVerb(doc, pronoun.head));
  // "Tokaev told his counterpart": the counterpart is not the teller; "X arrested him": him is not X.
  const objects = ['him', 'her', 'it', 'them'].includes(word) && pronoun.dep !== 'nmod:poss';
  if (sameVerb && isSubject && objects) return 0;
  if (word === 'counterpart' && isSubject && distance === 0) return 0;
  const recency = 10 - 3 * distance;
  const role = isSubject ? 4 : head.dep === 'obj' || head.dep === 'obl' ? 2 : 0;
  const name = mention.kind === 'name' ? 1 : 0;
  const number = PLURALS.has(word) && !isPlural ? 4 : 0;
  const near = distance === 0 ? Math.max(0, 2 - (candidate.first - mention.last) / 15) : 0;
  return recency + (word === 'latter' ? 0 : role) + name + near - number;
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
