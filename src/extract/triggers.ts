import { onceFor } from '../lib/once-for.ts';
import { type EventType, expandWords, type Frame, type Ontology } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import { dependents, type Tree } from './tree.ts';

/** A frame with the type that it belongs to. */
export interface TypedFrame {
  readonly type: EventType;
  readonly frame: Frame;
}

/** Finds frames by the words that set them off. */
export interface TriggerIndex {
  readonly verbs: ReadonlyMap<string, readonly TypedFrame[]>;
  readonly nouns: ReadonlyMap<string, readonly TypedFrame[]>;
}

/** Indexes all frames of an ontology by trigger. */
export const indexTriggers = onceFor((ontology: Ontology): TriggerIndex => {
  const verbs = new Map<string, TypedFrame[]>();
  const nouns = new Map<string, TypedFrame[]>();
  for (const type of ontology.events.values()) {
    for (const frame of type.frames) {
      for (const word of expandWords(frame.verbs, ontology)) put(verbs, word, { type, frame });
      for (const word of expandWords(frame.nouns, ontology)) put(nouns, word, { type, frame });
    }
  }
  return { verbs, nouns };
});

function put(map: Map<string, TypedFrame[]>, word: string, typed: TypedFrame): void {
  const frames = map.get(word);
  if (frames) frames.push(typed);
  else map.set(word, [typed]);
}

/** The frames that a token may set off; a longer trigger ("step down", "phone call") rules out a shorter one. */
export function framesFor(tree: Tree, index: TriggerIndex, token: Token): readonly TypedFrame[] {
  const lemma = isVerbalNoun(token) ? token.text.toLowerCase() : token.lemma.toLowerCase();
  if (isVerbalNoun(token)) return nounFrames(tree, index, token, lemma);
  if (token.pos === 'VERB' || token.pos === 'AUX') return verbFrames(tree, index, token, lemma);
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return [];
  if (token.pos === 'PROPN' && tree.nameAround.has(token.index)) return [];
  return nounFrames(tree, index, token, lemma);
}

/** "Fighting between A and B broke out": a gerund that stands where a noun stands. */
export function isVerbalNoun({ pos, tag, dep }: Token): boolean {
  return pos === 'VERB' && tag === 'VBG' && /^(?:nsubj|obj|obl|nmod)/.test(dep);
}

function nounFrames(tree: Tree, index: TriggerIndex, token: Token, lemma: string): readonly TypedFrame[] {
  for (const part of dependents(tree, token.index, 'compound', 'amod')) {
    const longer = index.nouns.get(`${part.lemma.toLowerCase()} ${lemma}`);
    if (longer) return longer;
  }
  return index.nouns.get(lemma) ?? [];
}

function verbFrames(tree: Tree, index: TriggerIndex, token: Token, lemma: string): readonly TypedFrame[] {
  const particles = tree.children[token.index]
    ?.map((child) => tree.tokens[child])
    .filter(
      (child) => child && (child.dep === 'compound:prt' || (child.dep === 'advmod' && child.index === token.index + 1)),
    );
  // "pulled out of the town": two prepositions in a row, of which the first is the verb's.
  const [next, second] = [tree.tokens[token.index + 1], tree.tokens[token.index + 2]];
  if (next?.pos === 'ADP' && second?.pos === 'ADP') particles?.push(next);
  for (const particle of particles ?? []) {
    const longer = index.verbs.get(`${lemma} ${particle?.lemma.toLowerCase()}`);
    if (longer) return longer;
  }
  const phrases = phrasesOf(tree, token).flatMap((rest) => index.verbs.get(`${lemma} ${rest}`) ?? []);
  return [...phrases, ...(index.verbs.get(lemma) ?? [])];
}

/** What may make a phrase of a verb: "exchange fire", "shoot dead", "side with", "put on trial". */
function phrasesOf(tree: Tree, { index }: Token): readonly string[] {
  const lemmas = (tokens: readonly Token[]): readonly string[] => tokens.map(({ lemma }) => lemma.toLowerCase());
  const behind = dependents(tree, index, 'obl').flatMap((noun) =>
    dependents(tree, noun.index, 'case').flatMap((word) => [
      word.lemma.toLowerCase(),
      `${word.lemma} ${noun.lemma}`.toLowerCase(),
    ]),
  );
  return [...new Set([...lemmas(dependents(tree, index, 'obj', 'xcomp')), ...behind])];
}
