import { isTimeWord } from '../lib/time-words.ts';
import type { Frame } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import { fillersOf, type Trigger } from './positions.ts';
import { logicalObject } from './subjects.ts';
import type { Unmet } from './trace.ts';
import { behindPreposition, subtree, type Tree } from './tree.ts';
import type { Words } from './words.ts';

/** The first condition of a frame that the words around a trigger do not meet; roles that it needs are checked later. */
export function unmetCondition(
  tree: Tree,
  words: Words,
  trigger: Trigger,
  { where, ...frame }: Frame,
): Unmet | undefined {
  const themes = (): readonly Token[] => themeWords(tree, words, trigger, { where, ...frame });
  const objects = (): readonly Token[] => objectWords(tree, words, trigger);
  const sentence = (): readonly Token[] => sentenceWords(tree, trigger.token);
  const taken = where.preposition.some((word) => takes(tree, trigger, word));
  const isKept = where.notPreposition.find((word) => takes(tree, trigger, word));
  const unmet = (condition: Unmet['condition'], found: readonly string[]): Unmet => ({
    condition,
    asked: where[condition],
    found,
  });
  const checks: readonly (readonly [Unmet['condition'], () => readonly Token[], boolean])[] = [
    ['theme', themes, true],
    ['notTheme', themes, false],
    ['object', objects, true],
    ['notObject', objects, false],
    ['context', sentence, true],
    ['notContext', sentence, false],
  ];
  for (const [condition, find, wanted] of checks) {
    if (where[condition].length === 0) continue;
    const found = find();
    const isThere =
      found.some(({ lemma }) => words.among(where[condition], lemma)) ||
      ((condition === 'object' || condition === 'notObject') && isOfType(tree, words, trigger, where[condition]));
    if (isThere !== wanted)
      return unmet(
        condition,
        found.map(({ lemma }) => lemma),
      );
  }
  if (where.preposition.length > 0 && !taken) return unmet('preposition', []);
  return isKept === undefined ? undefined : unmet('notPreposition', [isKept]);
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

/** "according to": a word that only links others is no context. */
function sentenceWords(tree: Tree, index: number): readonly Token[] {
  const token = tree.tokens[index];
  const sentence = token && tree.doc.sentences[token.sentence];
  const words = sentence ? tree.tokens.slice(sentence.first, sentence.last) : [];
  return words.filter(({ dep, pos }) => dep !== 'case' || pos !== 'VERB');
}
