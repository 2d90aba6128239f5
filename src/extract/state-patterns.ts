import { onceFor } from '../lib/once-for.ts';
import { expandWords, type Frame, type Ontology, type StatePattern, type StateType } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import type { Cast } from './participants.ts';
import { dependents } from './tree.ts';

/** A pattern with its type, and as the frame that positions and conditions are asked of. */
export interface TypedPattern {
  readonly type: StateType;
  readonly pattern: StatePattern;
  readonly frame: Frame;
}

/** Finds patterns by the words that set them off; those of names by the name alone. */
export interface PatternIndex {
  readonly verbs: ReadonlyMap<string, readonly TypedPattern[]>;
  readonly nouns: ReadonlyMap<string, readonly TypedPattern[]>;
  readonly names: readonly TypedPattern[];
}

/** Indexes the patterns of all state types by trigger. */
export const indexPatterns = onceFor((ontology: Ontology): PatternIndex => {
  const verbs = new Map<string, TypedPattern[]>();
  const nouns = new Map<string, TypedPattern[]>();
  const names: TypedPattern[] = [];
  for (const type of ontology.states.values()) {
    for (const pattern of type.patterns) {
      const typed = { type, pattern, frame: frameOf(pattern) };
      for (const word of expandWords(pattern.verbs, ontology)) put(verbs, word, typed);
      for (const word of expandWords(pattern.nouns, ontology)) put(nouns, word, typed);
      if (pattern.name) names.push(typed);
    }
  }
  return { verbs, nouns, names };
});

function frameOf({ verbs, nouns, subject, object, theme, where }: StatePattern): Frame {
  return { verbs, nouns, rolesets: [], agent: subject, target: object, theme, third: [], negated: false, where };
}

function put(map: Map<string, TypedPattern[]>, word: string, typed: TypedPattern): void {
  const patterns = map.get(word);
  if (patterns) patterns.push(typed);
  else map.set(word, [typed]);
}

/** The patterns that a token may set off; a longer trigger ("set up", "parent company") rules out a shorter one. */
export function patternsFor(cast: Cast, index: PatternIndex, token: Token): readonly TypedPattern[] {
  const { tree } = cast;
  if (token.pos === 'VERB') return verbPatterns(cast, index, token);
  const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN';
  const own = isNoun || token.pos === 'ADJ' ? nounPatterns(cast, index, token) : [];
  return tree.mentionAt.get(token.index)?.kind === 'name' ? [...own, ...index.names] : own;
}

function verbPatterns({ tree }: Cast, { verbs }: PatternIndex, token: Token): readonly TypedPattern[] {
  const lemma = token.lemma.toLowerCase();
  for (const particle of dependents(tree, token.index, 'compound:prt', 'advmod')) {
    const longer = verbs.get(`${lemma} ${particle.lemma.toLowerCase()}`);
    if (longer) return longer;
  }
  return verbs.get(lemma) ?? verbs.get(token.text.toLowerCase()) ?? [];
}

function nounPatterns(cast: Cast, { nouns }: PatternIndex, token: Token): readonly TypedPattern[] {
  const lemma = token.lemma.toLowerCase();
  for (const part of dependents(cast.tree, token.index, 'compound', 'amod')) {
    const longer = nouns.get(`${part.lemma.toLowerCase()} ${lemma}`);
    if (longer) return longer;
  }
  return (nouns.get(lemma) ?? []).filter(({ type }) => !isNamedSo(cast, type, token));
}

/** "Deutsche Bank", "General Motors": the noun is part of a name that no bearer of such a role has. */
function isNamedSo({ tree, entities }: Cast, type: StateType, token: Token): boolean {
  const name = tree.nameAround.get(token.index);
  const entity = name && entities.get(name.entity);
  return entity !== undefined && (name?.head === token.index || !type.subject.includes(entity.type));
}
