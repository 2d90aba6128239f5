import type { Entity, EntityType, Token } from '../types.ts';
import { type Cast, type Participant, participantsOf } from './participants.ts';
import { fillersAt } from './positions.ts';
import { antecedent } from './relatives.ts';
import type { TypedPattern } from './state-patterns.ts';
import { type Filler, logicalObject, logicalSubject, modifiers } from './subjects.ts';
import { titleOf } from './titles.ts';
import { conjuncts, dependents, prepositionOf, relation, subtree, type Tree } from './tree.ts';

/** UD relations of a title beside its name. */
const BESIDE = new Set(['appos', 'flat', 'compound', 'nmod:desc', 'nmod:unmarked']);

/** Whose state it is. A nameless bearer ("a minister") says nothing that could be kept. */
export function bearersOf(cast: Cast, typed: TypedPattern, token: Token): readonly Entity[] {
  const { pattern, type } = typed;
  const allowed = pattern.only.length > 0 ? pattern.only : type.subject;
  for (const position of pattern.subject) {
    for (const filler of fillersFor(cast, typed, token, position)) {
      const isOne = position === 'is' && !isPlural(token);
      const named = namedAt(cast, filler.token, { allowed, isOne });
      if (named.length > 0) return named;
    }
  }
  const before = token.dep === 'acl:relcl' ? beforeClause(cast.tree, token) : undefined;
  return before === undefined ? [] : namedAt(cast, before, { allowed, isOne: true });
}

/** "an ally of X, who ruled": the clause may hang on another noun than the name that it follows. */
function beforeClause(tree: Tree, verb: Token): number | undefined {
  const start = subtree(tree, verb.index)[0] as number;
  const last = tree.tokens[start - 1]?.text === ',' ? start - 2 : start - 1;
  return tree.nameAround.has(last) ? last : undefined;
}

/** Those with a name; "X, a lawyer based in Madrid": where a noun names nobody, whom it is said of. */
function namedAt(
  cast: Cast,
  index: number,
  { allowed, isOne }: { readonly allowed: readonly EntityType[]; readonly isOne: boolean },
): readonly Entity[] {
  const { tree, entities } = cast;
  const noun = tree.tokens[index] as Token;
  const said = noun.pos === 'NOUN' ? saidOf(cast, noun).map(({ token }) => token) : [];
  for (const each of [index, ...said]) {
    const named = (isOne ? [each] : conjuncts(tree, each)).flatMap((at) => {
      const mentions = [tree.nameAround.get(at), tree.mentionAt.get(antecedent(tree, at))];
      const found = mentions.map((mention) => mention && entities.get(mention.entity));
      return found.find((entity) => entity && allowed.includes(entity.type) && isNamed(cast, entity)) ?? [];
    });
    if (named.length > 0) return named;
  }
  return [];
}

function isProper({ name }: Entity): boolean {
  return /^\p{Lu}/u.test(name);
}

function isNamed({ tree, words }: Cast, entity: Entity): boolean {
  const { id, plural } = entity;
  if (plural || !isProper(entity)) return false;
  return tree.doc.mentions.some((mention) => {
    const { kind, head } = mention;
    const token = tree.tokens[head];
    return mention.entity === id && (kind === 'name' || (token?.pos === 'PROPN' && !words.has('offices', token.lemma)));
  });
}

/** One end of a state: a token, where to look from there, and what may stand there. */
interface End {
  readonly token: Token;
  readonly positions: readonly string[];
  readonly allowed: readonly EntityType[];
}

/** Those at the first position that names someone, or something definite. */
export function endsAt(cast: Cast, typed: TypedPattern, { token, positions, allowed }: End): readonly Entity[] {
  for (const position of positions) {
    if (position === 'home') {
      const home = homeOf(cast, token, allowed);
      if (home) return [home];
      continue;
    }
    for (const filler of fillersFor(cast, typed, token, position)) {
      const found = participantsOf(cast, filler, allowed).filter((each) => typed.type.titled || isDefinite(cast, each));
      if (found.length > 0) return found.map(({ entity }) => entity);
    }
  }
  return [];
}

function isPlural({ tag }: Token): boolean {
  return tag === 'NNS' || tag === 'NNPS';
}

/** "a bank" is any bank; "the bank" one that was named, and "Swiss Bank" a name. A place without a name is nowhere: "the largest city". */
function isDefinite({ tree }: Cast, { entity, mention }: Participant): boolean {
  if (entity.type === 'Place' && !isProper(entity)) return false;
  return (
    mention.kind !== 'nominal' || !/^(?:an?|some|any|no|another|several)$/i.test(tree.tokens[mention.first]?.text ?? '')
  );
}

function fillersFor(cast: Cast, { frame }: TypedPattern, token: Token, position: string): readonly Filler[] {
  const { tree, words } = cast;
  switch (position) {
    case 'is':
      return saidOf(cast, token);
    case 'self':
      return [stated(token.index)];
    case 'genitive':
      return dependents(tree, token.index, 'nmod:poss').map(({ index }) => stated(index));
    case 'modifier':
      return modifiers(tree, token.index).map(({ index }) => stated(index));
    case 'apposition':
      return dependents(tree, token.index, 'appos', 'nmod:unmarked').map(({ index }) => stated(index));
    case 'before':
      return wordBefore(tree, token);
    default:
      return [
        ...fillersAt(tree, words, { token: token.index, isNoun: token.pos !== 'VERB' }, frame, position),
        ...(token.pos === 'VERB' ? [] : phraseBehind(tree, token.index, position)),
      ];
  }
}

/** "the town of X in Y", "a lawyer for Z": a phrase right behind its noun, whatever the parser hangs it on. */
function phraseBehind(tree: Tree, noun: number, preposition: string): readonly Filler[] {
  let at = tree.nameAround.get(noun)?.last ?? noun + 1;
  for (let marker = tree.tokens[at]; marker?.dep === 'case'; marker = tree.tokens[at]) {
    if (marker.lemma.toLowerCase() === preposition) return [stated(marker.head)];
    const name = tree.nameAround.get(marker.head);
    if (!name || name.last <= at) return [];
    at = name.last;
  }
  return [];
}

function stated(token: number): Filler {
  return { token, basis: 'stated' };
}

/** "the Paris-based company": Paris, whatever the parser hangs it on. */
function wordBefore({ tokens }: Tree, token: Token): readonly Filler[] {
  const hyphen = tokens[token.index - 1];
  return hyphen && /^[-‐‑–]$/.test(hyphen.text) ? [stated(token.index - 2)] : [];
}

/** Whom a role noun speaks of: the name beside it, its subject, or what it corefers with. */
function saidOf(cast: Cast, token: Token): readonly Filler[] {
  const { tree } = cast;
  const near: number[] = [];
  if (BESIDE.has(token.dep) || BESIDE.has(relation(token))) near.push(token.head);
  near.push(...dependents(tree, token.index, 'appos', 'flat').map(({ index }) => index));
  if (dependents(tree, token.index, 'cop').length > 0) {
    near.push(...dependents(tree, token.index, 'nsubj').map(({ index }) => antecedent(tree, index)));
  }
  const head = tree.tokens[token.head];
  if (relation(token) === 'conj' && head) near.push(...conjunctOf(tree, head));
  const linked = bearerByVerb(cast, token);
  return [...near.map(stated), ...(linked ? [linked] : []), stated(token.index)];
}

/** "X, a banker and former member of Y", "X was a banker and a member of Y": what the first noun is said of. */
function conjunctOf(tree: Tree, first: Token): readonly number[] {
  if (relation(first) === 'appos') return [first.head];
  if (dependents(tree, first.index, 'cop').length === 0) return [];
  return dependents(tree, first.index, 'nsubj').map(({ index }) => antecedent(tree, index));
}

/** "became president", "served as chairman": the subject; "appointed X chairman": the object. */
function bearerByVerb({ tree, words }: Cast, token: Token): Filler | undefined {
  const verb = tree.tokens[token.head];
  if (verb?.pos !== 'VERB') return undefined;
  const isAs = prepositionOf(tree, token.index) === 'as';
  const completes = isAs || ['xcomp', 'obj'].includes(relation(token));
  if (!completes) return undefined;
  if (words.has('installing', verb.lemma)) return logicalObject(tree, words, verb.index);
  const links = words.has(isAs ? 'serving' : 'linking', verb.lemma);
  return links ? logicalSubject(tree, words, verb.index) : undefined;
}

/** The token whose tense and polarity say whether the state holds: the verb that links a noun to its bearer, else itself. */
export function sayerOf({ tree, words }: Cast, token: Token): Token {
  const verb = tree.tokens[token.head];
  if (token.pos === 'VERB' || verb?.pos !== 'VERB') return token;
  const completes = prepositionOf(tree, token.index) === 'as' || ['xcomp', 'obj'].includes(relation(token));
  const links = ['linking', 'serving', 'installing'].some((list) => words.has(list, verb.lemma));
  return completes && links ? verb : token;
}

/** The country of an office that is named without one: "the president" in a text about Chile. */
function homeOf({ tree, entities }: Cast, token: Token, allowed: readonly EntityType[]): Entity | undefined {
  const mention = tree.mentionAt.get(token.index);
  const code = mention && entities.get(mention.entity)?.country;
  const home = code ? [...entities.values()].find(({ knowledge }) => knowledge === `country:${code}`) : undefined;
  return home && allowed.includes(home.type) ? home : undefined;
}

/** The words that say which office, role or kin it is, where the type keeps them. */
export function titleAt(cast: Cast, typed: TypedPattern, token: Token): string | undefined {
  const { type, pattern } = typed;
  for (const position of pattern.title) {
    const [filler] = fillersFor(cast, typed, token, position);
    const word = filler && cast.tree.tokens[filler.token];
    if (word) return titleOf(cast.tree, word);
  }
  return type.titled && pattern.nouns.length > 0 ? titleOf(cast.tree, token) : undefined;
}
