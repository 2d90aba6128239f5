import { isTimeWord } from '../lib/time-words.ts';
import type { Frame } from '../ontology/ontology.ts';
import type { Token } from '../types.ts';
import { antecedent } from './relatives.ts';
import { type Filler, logicalObject, logicalSubject, modifiers } from './subjects.ts';
import { behindPreposition, dependents, isPassive, markerOf, prepositionOf, subtree, type Tree } from './tree.ts';
import type { Words } from './words.ts';

/** Prepositions that go with the noun that tells the deed, however far before them it stands. */
const LATE = new Set(['by', 'against']);

/** A predicate as frames see it: its token, and for a noun the verb that carries it ("launched an attack"). */
export interface Trigger {
  readonly token: number;
  readonly isNoun: boolean;
  /** The light or announcing verb that governs the noun. */
  readonly carrier?: number;
}

/** What stands at a position of a frame, nearest first. */
export function fillersAt(
  tree: Tree,
  words: Words,
  trigger: Trigger,
  frame: Frame,
  position: string,
): readonly Filler[] {
  const [start = '', ...path] = position.split('.');
  const fillers = directFillers(tree, words, trigger, frame, start);
  return path.reduce((found, step) => found.flatMap(({ token }) => below(tree, words, token, step)), fillers);
}

/** One step of a dotted position: `obj.of` is what stands behind "of" below the object, `xcomp.obj` the clause's object. */
function below(tree: Tree, words: Words, index: number, step: string): readonly Filler[] {
  if (step === 'obj') return compact(logicalObject(tree, words, index));
  if (step === 'subj') return compact(logicalSubject(tree, words, index));
  const owners = step === 'of' ? dependents(tree, index, 'nmod:poss') : [];
  // "a budget tabled by the premier", "a plan put forward by the envoy".
  const doers =
    step === 'by' ? dependents(tree, index, 'acl').flatMap((each) => behindPreposition(tree, each.index, 'by')) : [];
  return [...behindPreposition(tree, index, step), ...owners, ...doers].map(toFiller);
}

function directFillers(tree: Tree, words: Words, trigger: Trigger, frame: Frame, position: string): readonly Filler[] {
  if (/^ARG/.test(position)) return argument(tree, words, trigger, frame, position);
  switch (position) {
    case 'subj':
      return argument(tree, words, trigger, frame, 'ARG0');
    case 'obj':
      return objectOf(tree, words, trigger);
    case 'iobj':
      return dependents(tree, trigger.token, 'iobj').map(toFiller);
    case 'xcomp':
      return clauses(tree, trigger.token).map(toFiller);
    case 'infinitive':
      return clauses(tree, trigger.token)
        .filter(({ index }) => markerOf(tree, index) === 'to')
        .map(toFiller);
    case 'subjunctive':
      return clauses(tree, trigger.token)
        .filter((clause) => isWished(tree, clause))
        .map(toFiller);
    case 'poss':
      return [
        ...possessors(tree, trigger.token),
        ...modifiers(tree, trigger.token),
        ...ledBy(tree, words, trigger.token),
      ].map(toFiller);
    case 'above':
      return compact(verbAbove(tree, trigger.token));
    case 'carrier':
      return carrierSubject(tree, words, trigger);
    case 'owner':
      return fillersOf(tree, words, trigger, frame, frame.theme).flatMap(({ token }) =>
        [...dependents(tree, token, 'nmod:poss'), ...modifiers(tree, token)].map(toFiller),
      );
    default:
      return oblique(tree, words, trigger, position);
  }
}

/** "Norland's invasion and annexation of X": coordinated nouns share the owner that stands before the first. */
function possessors(tree: Tree, noun: number): readonly Token[] {
  const own = dependents(tree, noun, 'nmod:poss');
  const token = tree.tokens[noun];
  return own.length === 0 && token?.dep === 'conj' ? dependents(tree, token.head, 'nmod:poss') : own;
}

/** "a coup led by officers", "a NATO-led operation": who leads, launches or stages what the noun names. */
function ledBy(tree: Tree, words: Words, noun: number): readonly { readonly index: number }[] {
  return dependents(tree, noun, 'acl', 'amod')
    .filter((participle) => words.has('leading', participle.lemma))
    .flatMap((participle) =>
      participle.index > noun
        ? behindPreposition(tree, participle.index, 'by')
        : dependents(tree, participle.index, 'compound', 'obl', 'nsubj', 'advmod', 'nmod', 'obj', 'amod'),
    );
}

/** What stands at the first of several positions that is filled. */
export function fillersOf(
  tree: Tree,
  words: Words,
  trigger: Trigger,
  frame: Frame,
  positions: readonly string[],
): readonly Filler[] {
  return positions.flatMap((position) => fillersAt(tree, words, trigger, frame, position));
}

/** Clauses that complete a predicate; "authorized them to fire" is often parsed as a clause of purpose. */
function clauses(tree: Tree, index: number): readonly Token[] {
  const infinitives = dependents(tree, index, 'advcl').filter((clause) => markerOf(tree, clause.index) === 'to');
  return [...dependents(tree, index, 'xcomp', 'ccomp', 'acl', 'csubj'), ...infinitives];
}

/** "insist that he go", "that he must go", "on his going": a clause that says what shall be, not what is. */
function isWished(tree: Tree, { index, tag }: Token): boolean {
  const helpers = dependents(tree, index, 'aux');
  if (helpers.some(({ lemma }) => ['must', 'should', 'ought'].includes(lemma))) return true;
  return (tag === 'VB' || tag === 'VBP') && helpers.length === 0 && markerOf(tree, index) === 'that';
}

function compact(filler: Filler | undefined): readonly Filler[] {
  return filler ? [filler] : [];
}

function toFiller(token: { readonly index: number }): Filler {
  return { token: token.index, basis: 'stated' };
}

/** The syntactic position that a PropBank argument usually has comes first: parses are surer than roles. */
function argument(tree: Tree, words: Words, trigger: Trigger, frame: Frame, role: string): readonly Filler[] {
  const object = logicalObject(tree, words, trigger.token);
  const model = (tree.predicateAt.get(trigger.token)?.arguments ?? [])
    .filter((each) => each.role === role && !isSource(tree, words, each.token))
    .map(({ token }) => ({ token: antecedent(tree, token), basis: 'stated' }) as const);
  if (role === 'ARG0') {
    const subject = logicalSubject(tree, words, trigger.token);
    if (subject) return [subject];
    // A reduced passive ("the chief, sacked on Wednesday") tempts the model to call its patient the agent.
    return model.filter(({ token }) => token !== object?.token && !isPassive(tree, trigger.token));
  }
  const takesObject = [frame.agent, frame.target, frame.theme, frame.third].some((places) => places.includes('obj'));
  if (role === 'ARG1' && object && !takesObject) return [object];
  return model;
}

/** "sentenced to two years in prison": the verb that a noun hangs on, through the nouns between. */
function verbAbove(tree: Tree, noun: number): Filler | undefined {
  for (
    let at = tree.tokens[tree.tokens[noun]?.head ?? -1], step = 0;
    at && step < 4;
    at = tree.tokens[at.head], step += 1
  ) {
    if (at.pos === 'VERB') return toFiller(at);
    if (at.pos !== 'NOUN' && at.pos !== 'NUM' && at.pos !== 'PROPN') return undefined;
  }
  return undefined;
}

/** The object, or what the model says is it where the parser finds none. */
function objectOf(tree: Tree, words: Words, trigger: Trigger): readonly Filler[] {
  const object = logicalObject(tree, words, trigger.token);
  if (object) return [object];
  const subject = logicalSubject(tree, words, trigger.token);
  return (tree.predicateAt.get(trigger.token)?.arguments ?? [])
    .filter(({ role, token }) => role === 'ARG1' && token !== subject?.token && isBareNoun(tree, token))
    .map(({ token }) => ({ token: antecedent(tree, token), basis: 'stated' }) as const);
}

function isBareNoun(tree: Tree, index: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(tree.tokens[index]?.pos ?? '') && !prepositionOf(tree, index);
}

/** "according to the ministry": a source is never a participant (design: no agent is invented). */
function isSource(tree: Tree, words: Words, index: number): boolean {
  const preposition = prepositionOf(tree, index);
  return preposition !== undefined && words.has('sourcePhrases', preposition);
}

/** A phrase behind a preposition may hang on the verb or on its object: "demands guarantees from the alliance". */
function oblique(tree: Tree, words: Words, trigger: Trigger, preposition: string): readonly Filler[] {
  const direct = behindPreposition(tree, trigger.token, preposition);
  const own = preposition === 'between' ? direct.flatMap((one) => bothOf(tree, one)) : direct;
  const carried = trigger.carrier === undefined ? [] : behindPreposition(tree, trigger.carrier, preposition);
  const object = trigger.isNoun || preposition === 'of' ? undefined : logicalObject(tree, words, trigger.token);
  const onObject = object ? behindPreposition(tree, object.token, preposition) : [];
  // "called a strike for Wednesday": when it is is no participant and no theme.
  const found = [...own, ...carried, ...onObject].filter(({ text }) => !isTimeWord(text));
  if (found.length > 0 || preposition === 'of') return found.map(toFiller);
  const late = trigger.isNoun && LATE.has(preposition) ? behindLate(tree, trigger.token, preposition) : [];
  if (late.length > 0) return late;
  // "the deployment of troops in Mali", "spoke by phone with her": what follows may hang on the phrase before it.
  const phrases = [trigger.token, ...(trigger.carrier === undefined ? [] : [trigger.carrier])].flatMap((index) =>
    dependents(tree, index, 'obl', 'nmod'),
  );
  // "filed charges of fraud against her": behind what describes the object.
  const inside = object ? dependents(tree, object.token, 'nmod', 'acl') : [];
  return [...phrases, ...inside].flatMap(({ index }) => behindPreposition(tree, index, preposition)).map(toFiller);
}

/** "the detention of four members of the party by police": a "by" before the next verb, wherever the parser hangs it. */
function behindLate(tree: Tree, noun: number, preposition: string): readonly Filler[] {
  const sentence = tree.tokens[noun]?.sentence;
  for (let index = noun + 1; tree.tokens[index]?.sentence === sentence; index += 1) {
    const token = tree.tokens[index] as Token;
    if (['VERB', 'AUX', 'PUNCT'].includes(token.pos) && token.tag !== 'HYPH') return [];
    if (token.lemma !== preposition || token.dep !== 'case') continue;
    const agent = tree.tokens[token.head] as Token;
    // "was charged with rebellion by prosecutors": they charged him.
    if (agent.dep === 'obl:agent' && agent.head < noun && isPassive(tree, agent.head)) return [];
    return [toFiller(agent)];
  }
  return [];
}

/** "between the army and the rebels": the second, wherever the parser hangs it, begins behind the "and" behind the first. */
function bothOf(tree: Tree, one: Token): readonly Token[] {
  if (dependents(tree, one.index, 'conj').length > 0) return [one];
  const last = Math.max(...subtree(tree, one.index).filter((index) => index < one.index + 12));
  const and = [tree.tokens[last], tree.tokens[last + 1]].find((token) => token?.lemma === 'and');
  const start = and && tree.tokens[and.index + 1];
  if (!start) return [one];
  const other = tree.tokens.find(
    (token) =>
      token.index >= start.index &&
      token.index < start.index + 8 &&
      (token.pos === 'NOUN' || token.pos === 'PROPN') &&
      subtree(tree, token.index).includes(start.index) &&
      (token.head < start.index || (tree.tokens[token.head]?.index ?? -1) < start.index),
  );
  return other ? [one, other] : [one];
}

/** "X launched an attack", "an attack was launched by X", "in talks with Y, X said", "X was in talks with Y": X. */
function carrierSubject(tree: Tree, words: Words, trigger: Trigger): readonly Filler[] {
  if (trigger.carrier === undefined) return subjectInside(tree, trigger.token);
  const subject = logicalSubject(tree, words, trigger.carrier);
  return subject && subject.token !== trigger.token ? [subject] : [];
}

/** "were in clashes with", "is at war with": the subject of a noun that says what somebody is in. */
function subjectInside(tree: Tree, noun: number): readonly Filler[] {
  const isInside = dependents(tree, noun, 'case').some(({ lemma }) => lemma === 'in' || lemma === 'at');
  if (!isInside || dependents(tree, noun, 'cop').length === 0) return [];
  return dependents(tree, noun, 'nsubj').map(({ index }) => ({ token: antecedent(tree, index), basis: 'stated' }));
}
