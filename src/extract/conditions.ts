import type { Frame } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import { fillersOf, type Trigger } from './positions.ts';
import { logicalObject } from './subjects.ts';
import { behindPreposition, subtree, type Tree } from './tree.ts';
import type { Words } from './words.ts';

/** Whether the words around a trigger are what the frame asks for; roles that it needs are checked later. */
export function meetsConditions(tree: Tree, words: Words, trigger: Trigger, frame: Frame): boolean {
  const { where } = frame;
  const holds = (asked: readonly string[], found: () => readonly Token[]): boolean =>
    asked.length === 0 || found().some((token) => words.among(asked, token.lemma));
  const lacks = (asked: readonly string[], found: () => readonly Token[]): boolean =>
    asked.length === 0 || !found().some((token) => words.among(asked, token.lemma));
  const themes = (): readonly Token[] => themeWords(tree, words, trigger, frame);
  const objects = (): readonly Token[] => objectWords(tree, words, trigger);
  const sentence = (): readonly Token[] => sentenceWords(tree, trigger.token);
  return (
    holds(where.theme, themes) &&
    lacks(where.notTheme, themes) &&
    holds(where.object, objects) &&
    lacks(where.notObject, objects) &&
    holds(where.context, sentence) &&
    lacks(where.notContext, sentence) &&
    (where.preposition.length === 0 || where.preposition.some((word) => takes(tree, trigger, word))) &&
    !where.notPreposition.some((word) => takes(tree, trigger, word))
  );
}

/** How much a frame asks for: a frame that asks more and still fits is the better reading. */
export function strictness({ where }: Frame): number {
  const asked = [where.theme, where.object, where.preposition, where.context, where.needs];
  return asked.filter((words) => words.length > 0).length;
}

function takes(tree: Tree, trigger: Trigger, preposition: string): boolean {
  if (behindPreposition(tree, trigger.token, preposition).length > 0) return true;
  return trigger.carrier !== undefined && behindPreposition(tree, trigger.carrier, preposition).length > 0;
}

function themeWords(tree: Tree, words: Words, trigger: Trigger, frame: Frame): readonly Token[] {
  return fillersOf(tree, words, trigger, frame, frame.theme).flatMap(({ token }) => nearWords(tree, token));
}

function objectWords(tree: Tree, words: Words, trigger: Trigger): readonly Token[] {
  const object = logicalObject(tree, words, trigger.token);
  return object ? nearWords(tree, object.token) : [];
}

/** The words of a phrase without those of clauses that only describe it. */
function nearWords(tree: Tree, index: number): readonly Token[] {
  const described = tree.tokens[index];
  return subtree(tree, index)
    .map((each) => tree.tokens[each] as Token)
    .filter((token) => token === described || !isInsideRelative(tree, token, index));
}

function isInsideRelative(tree: Tree, token: Token, above: number): boolean {
  for (let at: Token | undefined = token; at && at.index !== above; at = tree.tokens[at.head]) {
    if (at.dep === 'acl:relcl' || at.dep === 'appos') return true;
  }
  return false;
}

function sentenceWords(tree: Tree, index: number): readonly Token[] {
  const token = tree.tokens[index];
  const sentence = token && tree.doc.sentences[token.sentence];
  return sentence ? tree.tokens.slice(sentence.first, sentence.last) : [];
}
