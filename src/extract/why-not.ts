import type { Ontology } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Sentence, Span } from '../types.ts';
import { frameExtractor } from './events.ts';
import { type ExplainedRole, explainRoles, wordsAt } from './explain.ts';
import { lackText, unmetText } from './frame-text.ts';
import type { Note } from './trace.ts';

/** A sentence: the events that were read in it, and what stopped each of its other predicates. */
export interface Account {
  readonly sentence: string;
  readonly span: Span;
  readonly actors: readonly string[];
  readonly told: readonly Told[];
  readonly reasons: readonly Reason[];
}

/** An event of a sentence: who takes part, by which words, and why a role is empty. */
export interface Told {
  readonly trigger: string;
  readonly type: string;
  readonly roles: readonly ExplainedRole[];
  readonly gaps: readonly string[];
  /** Types that fitted too and lost, and why others that the word may tell did not fit. */
  readonly instead: readonly string[];
  readonly others: readonly Omit<Reason, 'trigger'>[];
}

/** Why a predicate set off no event; `type` is one that its word may tell. A predicate has one for each, the nearest first. */
export interface Reason {
  readonly trigger: string;
  readonly type?: string;
  readonly reason: string;
}

const ACTORS = new Set(['Person', 'Organization', 'Country', 'Group']);
const DROPPED = {
  consumed: 'it is what another event is about',
  refused: 'somebody refused to do it; the refusal is the event',
  doubted: 'the model has learned that such words tell no event',
  inner: 'it names nobody beyond those of the event that it is part of',
} as const;

/** How each sentence of an article was read: its events, and what stopped its other predicates. */
export function accountFor(doc: AnnotatedArticle, ontology: Ontology): readonly Account[] {
  const notes: Note[] = [];
  frameExtractor.extract(doc, ontology, (note) => notes.push(note));
  const byToken = new Map<number, Note[]>();
  for (const note of notes) byToken.set(note.token, [...(byToken.get(note.token) ?? []), note]);
  return doc.sentences.map((sentence) => ({
    sentence: wordsAt(doc, sentence.span),
    span: sentence.span,
    actors: actorsIn(doc, sentence),
    told: toldIn(doc, sentence, byToken),
    reasons: reasonsIn(doc, sentence, byToken),
  }));
}

/** Whether a sentence names two actors or more and gives no event. */
export function isSilent({ actors, told }: Account): boolean {
  return actors.length >= 2 && told.length === 0;
}

/** A silent sentence as it is told at first sight: one reason for each predicate, that of the type that came nearest. */
export function atFirstSight({ reasons, ...account }: Account): Account {
  const near = reasons.filter(({ trigger }, index) => reasons[index - 1]?.trigger !== trigger);
  return { ...account, reasons: near };
}

function actorsIn({ mentions, entities }: AnnotatedArticle, { first, last }: Sentence): readonly string[] {
  const here = new Set(mentions.filter(({ head }) => first <= head && head < last).map(({ entity }) => entity));
  return entities.filter(({ id, type, source }) => here.has(id) && ACTORS.has(type) && !source).map(({ name }) => name);
}

type NotesByToken = ReadonlyMap<number, readonly Note[]>;

function toldIn(doc: AnnotatedArticle, { first, last }: Sentence, byToken: NotesByToken): readonly Told[] {
  return doc.tokens.slice(first, last).flatMap(({ index, text }) => {
    const own = byToken.get(index) ?? [];
    return own.flatMap((note) => (note.kind === 'read' ? toTold(doc, text, note, own) : []));
  });
}

function toTold(
  doc: AnnotatedArticle,
  trigger: string,
  { reading, gaps }: Extract<Note, { kind: 'read' }>,
  notes: readonly Note[],
): Told {
  const type = reading.type.name;
  const instead = [...new Set(notes.flatMap((note) => (note.kind === 'beaten' ? [note.type.name] : [])))];
  const others = reasonsOf(notes).filter((reason) => reason.type !== type && !instead.includes(reason.type));
  return { trigger, type, roles: explainRoles(doc, reading), gaps: gaps.map(lackText), instead, others };
}

/** Why predicates gave no event: what their frames lack, else that no frame knows the word. */
function reasonsIn(doc: AnnotatedArticle, { first, last }: Sentence, byToken: NotesByToken): readonly Reason[] {
  return doc.tokens.slice(first, last).flatMap((token): readonly Reason[] => {
    const own = byToken.get(token.index);
    if (own?.some(({ kind }) => kind === 'read')) return [];
    if (own) {
      const reasons = reasonsOf(own);
      const all = reasons.length > 0 ? reasons : [{ reason: 'it is part of another event' }];
      return all.map((reason) => ({ trigger: token.text, ...reason }));
    }
    const isPredicate = token.pos === 'VERB' || doc.predicates.some((predicate) => predicate.token === token.index);
    const isPlain = token.pos !== 'VERB' && token.pos !== 'NOUN';
    return isPredicate && !isPlain ? [{ trigger: token.text, reason: `no type of event knows “${token.lemma}”` }] : [];
  });
}

/** A reading that was dropped came nearer than one that lacked a role, and that nearer than one whose words did not fit. */
function reasonsOf(notes: readonly Note[]): readonly { readonly type: string; readonly reason: string }[] {
  const dropped = notes.flatMap((note) =>
    note.kind === 'dropped' ? [{ type: note.type.name, reason: DROPPED[note.why] }] : [],
  );
  const incomplete = notes
    .filter((note) => note.kind === 'incomplete')
    .toSorted((a, b) => a.lacks.length - b.lacks.length)
    .map(({ type, lacks }) => ({ type: type.name, reason: lacks.map(lackText).join('; ') }));
  const unmet = notes.flatMap((note) =>
    note.kind === 'unmet' ? [{ type: note.type.name, reason: unmetText(note.unmet) }] : [],
  );
  const all = [...dropped, ...incomplete, ...unmet];
  return all.filter(({ type }, index) => all.findIndex((other) => other.type === type) === index);
}
