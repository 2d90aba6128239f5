import type { Ontology } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Basis, Event, Span } from '../types.ts';
import { frameExtractor } from './events.ts';
import { conditionsOf, frameText } from './frame-text.ts';
import type { Participant } from './participants.ts';
import type { Reading } from './reading.ts';
import type { Note } from './trace.ts';

/** How an event was read out of its sentence. */
export interface Explanation {
  readonly event: Event;
  /** The words that set it off, and its PropBank roleset where the model knows one. */
  readonly trigger: string;
  readonly roleset?: string;
  /** The verb that carries a noun: "launched" an attack. */
  readonly carrier?: string;
  /** The frame that fitted, in words, and its conditions; where none did, how sure the model is. */
  readonly frame: string;
  readonly conditions: readonly string[];
  readonly roles: readonly ExplainedRole[];
  /** Types whose frames fitted too, and lost. */
  readonly beaten: readonly string[];
  readonly sentence: string;
}

/** Who plays a role, in which words, and how we know. */
export interface ExplainedRole extends Span {
  readonly role: 'agent' | 'target' | 'third';
  readonly name: string;
  readonly wording: string;
  readonly basis: Basis;
}

/** Explains every event of an annotated article, in the order of the text. */
export function explainEvents(doc: AnnotatedArticle, ontology: Ontology): readonly Explanation[] {
  const notes: Note[] = [];
  const { events } = frameExtractor.extract(doc, ontology, (note) => notes.push(note));
  const readings = new Map(notes.flatMap((note) => (note.kind === 'read' ? [[note.event, note] as const] : [])));
  return events.flatMap((event) => {
    const note = readings.get(event.id);
    if (!note) return [];
    const beaten = notes.flatMap((each) =>
      each.kind === 'beaten' && each.token === note.token ? [each.type.name] : [],
    );
    return [toExplanation(doc, event, note.reading, [...new Set(beaten)])];
  });
}

function toExplanation(doc: AnnotatedArticle, event: Event, reading: Reading, beaten: readonly string[]): Explanation {
  const { trigger, frame, learned } = reading;
  const roleset = doc.predicates.find(({ token }) => token === trigger.token)?.roleset;
  const carrier = trigger.carrier === undefined ? undefined : doc.tokens[trigger.carrier]?.text;
  return {
    event,
    trigger: wordsAt(doc, event.trigger),
    ...(roleset ? { roleset } : {}),
    ...(carrier ? { carrier } : {}),
    frame: learned === undefined ? frameText(frame) : `learned from labelled sentences, ${learned.toFixed(2)}`,
    conditions: conditionsOf(frame),
    roles: explainRoles(doc, reading),
    beaten,
    sentence: event.evidence[0] ? wordsAt(doc, event.evidence[0]) : '',
  };
}

/** Everyone who plays a role in a reading. */
export function explainRoles(doc: AnnotatedArticle, { agents, targets, others }: Reading): readonly ExplainedRole[] {
  return [...rolesOf(doc, 'agent', agents), ...rolesOf(doc, 'target', targets), ...rolesOf(doc, 'third', others)];
}

function rolesOf(
  doc: AnnotatedArticle,
  role: ExplainedRole['role'],
  participants: readonly Participant[],
): readonly ExplainedRole[] {
  return participants.map(({ entity, mention, basis }) => ({
    role,
    name: entity.name,
    wording: wordsAt(doc, mention.span),
    basis,
    ...mention.span,
  }));
}

/** The words of a span, on one line. */
export function wordsAt({ article }: AnnotatedArticle, { start, end, in: place }: Span): string {
  return (place === 'title' ? article.title : article.text).slice(start, end).replace(/\s+/g, ' ');
}
