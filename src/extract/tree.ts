import { onceFor } from '../lib/once-for.ts';
import type { AnnotatedArticle, Mention, Predicate, Token } from '../types.ts';

/** An annotated article with what walking its dependency trees needs; made once for each article. */
export interface Tree {
  readonly doc: AnnotatedArticle;
  readonly tokens: readonly Token[];
  /** The dependents of each token, in order. */
  readonly children: readonly (readonly number[])[];
  /** The mention whose head a token is; names win over nominals, nominals over pronouns. */
  readonly mentionAt: ReadonlyMap<number, Mention>;
  /** The smallest name that a token is part of. */
  readonly nameAround: ReadonlyMap<number, Mention>;
  readonly predicateAt: ReadonlyMap<number, Predicate>;
}

const KIND_RANK = { name: 0, nominal: 1, pronoun: 2 } as const;

/** Indexes the trees of an article. */
export const growTree = onceFor((doc: AnnotatedArticle): Tree => {
  const children: number[][] = doc.tokens.map(() => []);
  for (const token of doc.tokens) children[token.head]?.push(token.index);
  const mentionAt = new Map<number, Mention>();
  const nameAround = new Map<number, Mention>();
  for (const mention of doc.mentions) {
    const other = mentionAt.get(mention.head);
    if (!other || KIND_RANK[mention.kind] < KIND_RANK[other.kind]) mentionAt.set(mention.head, mention);
    if (mention.kind !== 'name') continue;
    for (let index = mention.first; index < mention.last; index += 1) {
      const around = nameAround.get(index);
      if (!around || mention.last - mention.first < around.last - around.first) nameAround.set(index, mention);
    }
  }
  const predicateAt = new Map(doc.predicates.map((predicate) => [predicate.token, predicate]));
  return { doc, tokens: doc.tokens, children, mentionAt, nameAround, predicateAt };
});

/** The token at an index; a head of -1 or an index outside the article gives undefined. */
export function tokenAt(tree: Tree, index: number): Token | undefined {
  return tree.tokens[index];
}

/** Relations with a subtype that were met, and without it: cut once, for no function is asked more often. */
const bare = new Map<string, string>();

/** The UD relation without its subtype: `nmod` for `nmod:poss`. */
export function relation({ dep }: Token): string {
  let cut = bare.get(dep);
  if (cut === undefined) {
    cut = dep.split(':', 1)[0] as string;
    bare.set(dep, cut);
  }
  return cut;
}

/** The dependents of a token with one of these relations (`nsubj` also finds `nsubj:pass`). */
export function dependents(tree: Tree, index: number, ...relations: readonly string[]): readonly Token[] {
  const found: Token[] = [];
  for (const child of tree.children[index] ?? []) {
    const token = tree.tokens[child];
    if (token && (relations.includes(token.dep) || relations.includes(relation(token)))) found.push(token);
  }
  return found;
}

/** The preposition of a noun phrase ("against", "because of" gives "because"), or undefined. */
export function prepositionOf(tree: Tree, index: number): string | undefined {
  const [marker] = dependents(tree, index, 'case');
  const preposition = marker?.lemma.toLowerCase();
  return preposition && (VARIANTS[preposition] ?? preposition);
}

/** Prepositions that say what another one says: "out of", "upon". */
const VARIANTS: Readonly<Record<string, string>> = { out: 'from', upon: 'on', onto: 'on', towards: 'to', toward: 'to' };

/** The dependents of a predicate that stand behind a preposition, nearest first. */
export function behindPreposition(tree: Tree, index: number, preposition: string): readonly Token[] {
  return dependents(tree, index, 'obl', 'nmod', 'advcl', 'acl').filter(
    (token) => prepositionOf(tree, token.index) === preposition || markerOf(tree, token.index) === preposition,
  );
}

/** The conjunction or preposition that opens a clause ("that", "to", "if"), or undefined. */
export function markerOf(tree: Tree, index: number): string | undefined {
  const [marker] = dependents(tree, index, 'mark');
  return marker?.lemma.toLowerCase();
}

/** The token and everything that is coordinated with it. */
export function conjuncts(tree: Tree, index: number): readonly number[] {
  return [index, ...dependents(tree, index, 'conj').flatMap((token) => conjuncts(tree, token.index))];
}

/** All tokens below and including a token, in text order. */
export function subtree(tree: Tree, index: number): readonly number[] {
  const found: number[] = [];
  const open = [index];
  while (open.length > 0) {
    const next = open.pop() as number;
    found.push(next);
    open.push(...(tree.children[next] ?? []));
  }
  return found.sort((a, b) => a - b);
}

/** Whether the verb stands in the passive voice, "sacked on Wednesday" after a noun included. */
export function isPassive(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  if (!token) return false;
  if (dependents(tree, index, 'nsubj:pass', 'aux:pass', 'csubj:pass').length > 0) return true;
  const participle = token.tag === 'VBN' || (token.tag === 'VBD' && token.dep === 'acl');
  if (!participle) return false;
  const head = tree.tokens[token.head];
  // "four were killed and others wounded": the second auxiliary is left out.
  const isJoined = relation(token) === 'conj' && head !== undefined && isPassive(tree, head.index);
  const active = isJoined ? ['aux', 'obj'] : ['nsubj', 'aux', 'obj'];
  if (dependents(tree, index, ...active).length > 0) return false;
  if (['acl', 'amod', 'advcl', 'root', 'parataxis', 'xcomp', 'dep'].includes(relation(token))) return true;
  return isJoined;
}

/** How far a token is from the root of its sentence. */
export function depth(tree: Tree, index: number): number {
  let steps = 0;
  for (let at = tree.tokens[index]?.head ?? -1; at >= 0 && steps < 200; at = tree.tokens[at]?.head ?? -1) steps += 1;
  return steps;
}
