import { onceFor } from '../lib/once-for.ts';
import { isTimeWord } from '../lib/time-words.ts';
import type { Frame } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import { fillersOf, type Trigger } from './positions.ts';
import { logicalObject } from './subjects.ts';
import type { Unmet } from './trace.ts';
import { behindPreposition, subtree, type Tree } from './tree.ts';
import type { Words } from './words.ts';

/** The words that a condition is about. */
type Find = (tree: Tree, words: Words, trigger: Trigger, frame: Frame) => readonly Token[];

const CONDITIONS: readonly (readonly [Unmet['condition'], Find, boolean])[] = [
  ['theme', themeWords, true],
  ['notTheme', themeWords, false],
  ['object', objectWords, true],
  ['notObject', objectWords, false],
  ['context', sentenceWords, true],
  ['notContext', sentenceWords, false],
];

/** The first condition of a frame that the words around a trigger do not meet; roles that it needs are checked later. */
export function unmetCondition(
  tree: Tree,
  words: Words,
  trigger: Trigger,
  frame: Frame,
): Unmet['condition'] | undefined {
  const { where } = frame;
  for (const [condition, find, wanted] of CONDITIONS) {
    const asked = where[condition];
    if (asked.length === 0) continue;
    const isThere =
      find(tree, words, trigger, frame).some(({ lemma }) => words.among(asked, lemma)) ||
      (find === objectWords && isOfType(tree, words, trigger, asked));
    if (isThere !== wanted) return condition;
  }
  if (where.preposition.length > 0 && !where.preposition.some((word) => takes(tree, trigger, word)))
    return 'preposition';
  return where.notPreposition.some((word) => takes(tree, trigger, word)) ? 'notPreposition' : undefined;
}

/** A condition that is not met, with what stands there, for people to read. */
export function tellUnmet(
  tree: Tree,
  words: Words,
  trigger: Trigger,
  frame: Frame,
  condition: Unmet['condition'],
): Unmet {
  const asked = frame.where[condition];
  const find = CONDITIONS.find(([name]) => name === condition)?.[1];
  if (find) return { condition, asked, found: find(tree, words, trigger, frame).map(({ lemma }) => lemma) };
  return {
    condition,
    asked,
    found: condition === 'preposition' ? [] : asked.filter((word) => takes(tree, trigger, word)).slice(0, 1),
  };
}

/** How much a frame asks for: a frame that asks more and still fits is the better reading. */
export function strictness({ where }: Frame): number {
  const asked = [where.theme, where.object, where.preposition, where.context, where.needs];
  return asked.filter((words) => words.length > 0).length;
}

function takes(tree: Tree, trigger: Trigger, preposition: string): boolean {
  const places = [trigger.token, ...(trigger.carrier === undefined ? [] : [trigger.carrier])];
  return places.some((at) => behindPreposition(tree, at, preposition).some((noun) => !isTime(tree, noun)));
}

/** "removed on May 7": when it happened is no complement. */
function isTime({ doc }: Tree, { index, text }: Token): boolean {
  return isTimeWord(text) || doc.times.some(({ first, last }) => first <= index && index < last);
}

function themeWords(tree: Tree, words: Words, trigger: Trigger, frame: Frame): readonly Token[] {
  return fillersOf(tree, words, trigger, frame, frame.theme).flatMap(({ token }) => nearWords(tree, token));
}

function objectWords(tree: Tree, words: Words, trigger: Trigger): readonly Token[] {
  const object = logicalObject(tree, words, trigger.token);
  return object ? nearWords(tree, object.token) : [];
}

/** `@Person` among words: the object itself, or its name, is a mention of that type. */
function isOfType(tree: Tree, words: Words, { token }: Trigger, asked: readonly string[]): boolean {
  if (!asked.some((word) => word.startsWith('@'))) return false;
  const object = logicalObject(tree, words, token)?.token ?? -1;
  const type = (tree.mentionAt.get(object) ?? tree.nameAround.get(object))?.type;
  return type !== undefined && asked.includes(`@${type}`);
}

/** The words of a phrase without those of clauses that only describe it, and of what its clause is for. */
function nearWords(tree: Tree, index: number): readonly Token[] {
  const described = tree.tokens[index];
  return subtree(tree, index)
    .map((each) => tree.tokens[each] as Token)
    .filter((token) => token === described || !isAside(tree, token, index));
}

function isAside(tree: Tree, token: Token, above: number): boolean {
  for (let at: Token | undefined = token; at && at.index !== above; at = tree.tokens[at.head]) {
    if (['acl:relcl', 'appos', 'advcl'].includes(at.dep)) return true;
  }
  return false;
}

/** The words of each sentence met that are context: not those that only link others ("according to"). */
const contextsOf = onceFor((_: Tree) => new Map<number, readonly Token[]>());

function sentenceWords(tree: Tree, _: Words, { token: index }: Trigger): readonly Token[] {
  const number = tree.tokens[index]?.sentence ?? -1;
  const contexts = contextsOf(tree);
  let context = contexts.get(number);
  if (!context) {
    const sentence = tree.doc.sentences[number];
    const all = sentence ? tree.tokens.slice(sentence.first, sentence.last) : [];
    context = all.filter(({ dep, pos }) => dep !== 'case' || pos !== 'VERB');
    contexts.set(number, context);
  }
  return context;
}
