import type { AnnotatedArticle, DateBasis, DatePrecision, Entity, TimeExpression, Token } from '../types.ts';
import type { Cast } from './participants.ts';
import type { Trigger } from './positions.ts';
import { conjuncts, dependents, prepositionOf, relation, subtree, type Tree } from './tree.ts';

/** When an event was. */
export interface When {
  readonly date: string;
  readonly datePrecision: DatePrecision;
  readonly dateBasis: DateBasis;
}

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'throughout',
  'into',
  'from',
  'to',
]);
const FIXED_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across', 'throughout']);
const CLAUSES = new Set(['xcomp', 'ccomp', 'advcl', 'acl', 'conj', 'parataxis']);

/**
 * The time expression that hangs on the predicate, else on the clause that holds it, else the day of publication.
 * Undefined where none of them is known.
 */
export function whenOf(tree: Tree, trigger: Trigger): When | undefined {
  const time = timeAround(tree, trigger);
  if (time) return { date: time.value, datePrecision: time.precision, dateBasis: time.basis };
  const { publishedAt } = tree.doc.article;
  return publishedAt ? { date: publishedAt.slice(0, 10), datePrecision: 'day', dateBasis: 'publication' } : undefined;
}

/** Whether the date lies well before the article: background to its story. */
export function isBackground(doc: AnnotatedArticle, when: When | undefined): boolean {
  const { publishedAt } = doc.article;
  if (!when || !publishedAt) return false;
  return Number(publishedAt.slice(0, 4)) - Number(when.date.slice(0, 4)) > 1;
}

function timeAround(tree: Tree, trigger: Trigger): TimeExpression | undefined {
  const starts = trigger.carrier === undefined ? [trigger.token] : [trigger.token, trigger.carrier];
  for (const start of starts) {
    const own = timeBelow(tree, start);
    if (own) return own;
  }
  let at = tree.tokens[trigger.token];
  for (let step = 0; at && step < 3; step += 1) {
    const head: Token | undefined = tree.tokens[at.head];
    const mayBorrow = head && (trigger.isNoun ? step === 0 || CLAUSES.has(relation(at)) : CLAUSES.has(relation(at)));
    if (!mayBorrow || at.dep === 'acl:relcl') return undefined;
    const borrowed = timeBelow(tree, head.index);
    if (borrowed) return borrowed;
    at = head;
  }
  return undefined;
}

/** A time that depends on the token itself, not on a clause below it. */
function timeBelow(tree: Tree, index: number): TimeExpression | undefined {
  const near = dependents(tree, index, 'obl', 'nmod', 'advmod', 'nummod', 'compound').map((token) => token.index);
  return tree.doc.times.find(
    (time) =>
      follows(tree, index, time) ||
      near.some((token) => (token >= time.first && token < time.last) || headsTime(tree, token, time)),
  );
}

/** "sacked Wednesday", "arrested on Friday": a time right behind a verb is its time, whatever the parser says. */
function follows(tree: Tree, index: number, time: TimeExpression): boolean {
  const token = tree.tokens[index] as Token;
  if (token.pos !== 'VERB' || tree.tokens[time.first]?.sentence !== token.sentence) return false;
  return time.first === index + 1 || (time.first === index + 2 && tree.tokens[index + 1]?.pos === 'ADP');
}

function headsTime(tree: Tree, token: number, time: TimeExpression): boolean {
  return subtree(tree, token).length <= 6 && subtree(tree, token).includes(time.first) && time.last - time.first > 1;
}

/** The place or country where it happened, by grammar alone: "in Almaty" on the predicate or on the verb that carries it. */
export function whereOf(cast: Cast, trigger: Trigger, taken: ReadonlySet<string>): Entity | undefined {
  const heads = trigger.carrier === undefined ? [trigger.token] : [trigger.token, trigger.carrier];
  for (const head of heads) {
    for (const phrase of dependents(cast.tree, head, 'obl', 'nmod')) {
      const place = placeIn(cast, phrase, PLACE_PREPOSITIONS);
      if (place && !taken.has(place.id)) return place;
    }
  }
  return undefined;
}

function placeIn(cast: Cast, phrase: Token, prepositions: ReadonlySet<string>): Entity | undefined {
  const preposition = prepositionOf(cast.tree, phrase.index);
  if (!preposition || !prepositions.has(preposition)) return undefined;
  for (const index of conjuncts(cast.tree, phrase.index)) {
    const mention = cast.tree.nameAround.get(index) ?? cast.tree.mentionAt.get(index);
    const entity = mention?.kind === 'name' ? cast.entities.get(mention.entity) : undefined;
    if (entity && (entity.type === 'Place' || (entity.type === 'Country' && FIXED_PREPOSITIONS.has(preposition))))
      return entity;
  }
  const inner = dependents(cast.tree, phrase.index, 'nmod').find((part) =>
    ['in', 'of', 'at'].includes(prepositionOf(cast.tree, part.index) ?? ''),
  );
  return inner && placeIn(cast, inner, new Set(['in', 'of', 'at']));
}
