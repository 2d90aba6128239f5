import type { ParticipantType } from '../ontology/ontology.ts';
import type { Basis, Entity, Mention, Token } from '../types.ts';
import { antecedent } from './relatives.ts';
import type { Filler } from './subjects.ts';
import { behindPreposition, conjuncts, dependents, type Tree } from './tree.ts';
import type { Words } from './words.ts';

/** An entity in a role: the mention that says so, and how we know. */
export interface Participant {
  readonly entity: Entity;
  readonly mention: Mention;
  readonly basis: Basis;
  /** The token that stands in the role; the mention may stand inside its noun phrase. */
  readonly token: number;
}

/** What finding participants needs beside the tree. */
export interface Cast {
  readonly tree: Tree;
  readonly words: Words;
  readonly entities: ReadonlyMap<string, Entity>;
}

const MAX_DESCENT = 4;

/** Everyone that a token names, its coordinated tokens included, each entity once. */
export function participantsOf(
  cast: Cast,
  filler: Filler,
  allowed: readonly ParticipantType[],
): readonly Participant[] {
  const found = new Map<string, Participant>();
  for (const token of withIncluded(cast.tree, filler.token)) {
    for (const mention of mentionsIn(cast, antecedent(cast.tree, token), allowed, 0)) {
      for (const entity of membersOf(cast, cast.entities.get(mention.entity) as Entity)) {
        if (found.has(entity.id)) continue;
        const isPointer = mention.kind === 'pronoun' || entity.id !== mention.entity;
        const basis = filler.basis === 'stated' && isPointer ? 'coreferent' : filler.basis;
        found.set(entity.id, { entity, mention, basis, token });
      }
    }
  }
  return [...found.values()];
}

/** Those whom the mention with this head names; none where it is no mention of an allowed type. */
export function namedAt(
  cast: Cast,
  token: number,
  allowed: readonly ParticipantType[],
  basis: Basis,
): readonly Participant[] {
  const { tree, entities } = cast;
  const mention = [tree.mentionAt.get(token), tree.nameAround.get(token)].find((each) => fits(cast, each, allowed));
  if (!mention) return [];
  const named = membersOf(cast, entities.get(mention.entity) as Entity);
  return named.map((entity) => ({ entity, mention, basis, token }));
}

/** "several countries, including Poland and Latvia": the phrase, what is coordinated with it, and whom it includes. */
function withIncluded(tree: Tree, index: number): readonly number[] {
  const tokens = conjuncts(tree, index);
  return tokens.flatMap((token) => [
    token,
    ...[
      ...['include', 'such'].flatMap((word) => behindPreposition(tree, token, word)),
      ...amongThem(tree, token),
    ].flatMap((each) => conjuncts(tree, each.index)),
  ]);
}

/** "several leaders, among them Berg and Moe": the first of those named, whatever the parser hangs them on. */
function amongThem(tree: Tree, index: number): readonly Token[] {
  const noun = tree.tokens[index] as Token;
  if (!noun.tag.endsWith('S')) return [];
  for (let at = index + 1; ; at += 1) {
    const token = tree.tokens[at];
    if (token?.sentence !== noun.sentence || token.pos === 'VERB') return [];
    const pronoun = token.lemma === 'among' ? tree.tokens[token.head] : undefined;
    const name = pronoun?.pos === 'PRON' ? tree.nameAround.get(pronoun.index + 1) : undefined;
    if (name) return tree.tokens.slice(name.head, name.head + 1);
  }
}

/** Those that a group stands for, else the entity itself. */
function membersOf({ entities }: Cast, entity: Entity): readonly Entity[] {
  const members = entity.members?.flatMap((id) => entities.get(id) ?? []) ?? [];
  return members.length > 0 ? members : [entity];
}

/** The mention that a noun phrase is, or those that stand inside it: "the leaders of A and B". */
function mentionsIn(cast: Cast, index: number, allowed: readonly ParticipantType[], steps: number): readonly Mention[] {
  if (steps > MAX_DESCENT) return [];
  const { tree } = cast;
  const direct = [tree.mentionAt.get(index), tree.nameAround.get(index)].find((mention) =>
    fits(cast, mention, allowed),
  );
  if (direct?.kind === 'name') return [direct];
  const beside = dependents(tree, index, 'flat', 'appos').flatMap(({ index: part }) => conjuncts(tree, part));
  const named = beside.flatMap((part) => {
    const mention = [tree.mentionAt.get(part), tree.nameAround.get(part)].find((each) => fits(cast, each, allowed));
    return mention ? [mention] : [];
  });
  const names = named.filter(({ kind }) => kind === 'name');
  // "three ministers, including Berg": one name does not say who the three are.
  if (direct && isSeveral(cast, direct) && names.length === 1) return [direct, ...names];
  if (names.length > 0) return tree.tokens[index]?.tag.endsWith('S') ? names : names.slice(0, 1);
  if (direct) return [direct];
  if (named.length > 0) return named.slice(0, 1);
  return inside(cast, index, allowed, steps);
}

function isSeveral({ tree, entities }: Cast, { head, entity }: Mention): boolean {
  return entities.get(entity)?.plural === true && tree.tokens[head]?.tag.endsWith('S') === true;
}

function fits(cast: Cast, mention: Mention | undefined, allowed: readonly ParticipantType[]): mention is Mention {
  const entity = mention && cast.entities.get(mention.entity);
  if (entity?.members) return membersOf(cast, entity).some(({ type }) => allowed.includes(type));
  return entity !== undefined && allowed.includes(entity.type);
}

/** Looks into a noun that stands for its parts ("thousands of protesters", "two of them"). */
function inside(cast: Cast, index: number, allowed: readonly ParticipantType[], steps: number): readonly Mention[] {
  const { tree, words } = cast;
  const token = tree.tokens[index];
  if (!token) return [];
  const isContainer = ['NUM', 'DET', 'PRON', 'ADJ'].includes(token.pos) || words.has('containers', token.lemma);
  if (!isContainer) return [];
  const parts = [
    ...behindPreposition(tree, index, 'of'),
    ...dependents(tree, index, 'nmod:poss', 'compound', 'amod', 'acl').filter((part) => part.index !== index),
  ];
  for (const part of parts) {
    const mentions = conjuncts(tree, part.index).flatMap((each) => mentionsIn(cast, each, allowed, steps + 1));
    if (mentions.length > 0) return mentions;
  }
  return [];
}
