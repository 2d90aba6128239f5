import type { Ontology } from '../ontology/ontology.ts';
import type { AnnotatedArticle, Sentence, Span } from '../types.ts';
import { frameExtractor } from './events.ts';
import { wordsAt } from './explain.ts';
import { lackText, unmetText } from './frame-text.ts';
import type { Note } from './trace.ts';

/** A sentence that names two actors or more and gives no event, with what stopped each of its predicates. */
export interface Silence {
  readonly sentence: string;
  readonly span: Span;
  readonly actors: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Why a predicate set off no event; `type` is the one that came nearest. */
export interface Reason {
  readonly trigger: string;
  readonly type?: string;
  readonly reason: string;
}

const ACTORS = new Set(['Person', 'Organization', 'Country', 'Group']);
const DROPPED = {
  consumed: 'it is what another event is about',
  refused: 'somebody refused to do it; the refusal is the event',
  inner: 'it names nobody beyond those of the event that it is part of',
} as const;

/** What kept the sentences of an article silent. */
export function whyNot(doc: AnnotatedArticle, ontology: Ontology): readonly Silence[] {
  const notes: Note[] = [];
  const { events } = frameExtractor.extract(doc, ontology, (note) => notes.push(note));
  const told = new Set(events.map(({ evidence }) => keyOf(evidence[0])));
  return doc.sentences.flatMap((sentence) => {
    const actors = actorsIn(doc, sentence);
    if (actors.length < 2 || told.has(keyOf(sentence.span))) return [];
    const reasons = reasonsIn(doc, sentence, notes);
    return [{ sentence: wordsAt(doc, sentence.span), span: sentence.span, actors, reasons }];
  });
}

function keyOf(span: Span | undefined): string {
  return span ? `${span.in ?? ''} ${span.start}` : '';
}

function actorsIn({ mentions, entities }: AnnotatedArticle, { first, last }: Sentence): readonly string[] {
  const here = new Set(mentions.filter(({ head }) => first <= head && head < last).map(({ entity }) => entity));
  return entities.filter(({ id, type, source }) => here.has(id) && ACTORS.has(type) && !source).map(({ name }) => name);
}

/** One reason for each predicate: the frame that came nearest, else that no frame knows the word. */
function reasonsIn(doc: AnnotatedArticle, { first, last }: Sentence, notes: readonly Note[]): readonly Reason[] {
  const byToken = new Map<number, Note[]>();
  for (const note of notes) byToken.set(note.token, [...(byToken.get(note.token) ?? []), note]);
  return doc.tokens.slice(first, last).flatMap((token): readonly Reason[] => {
    const own = byToken.get(token.index);
    if (own) return [{ trigger: token.text, ...nearest(own) }];
    const isPredicate = token.pos === 'VERB' || doc.predicates.some((predicate) => predicate.token === token.index);
    const isPlain = token.pos !== 'VERB' && token.pos !== 'NOUN';
    return isPredicate && !isPlain ? [{ trigger: token.text, reason: `no type of event knows “${token.lemma}”` }] : [];
  });
}

/** A reading that was dropped came nearer than one that lacked a role, and that nearer than one whose words did not fit. */
function nearest(notes: readonly Note[]): Omit<Reason, 'trigger'> {
  const dropped = notes.find((note) => note.kind === 'dropped');
  if (dropped) return { type: dropped.type.name, reason: DROPPED[dropped.why] };
  const [incomplete] = notes
    .filter((note) => note.kind === 'incomplete')
    .toSorted((a, b) => a.lacks.length - b.lacks.length);
  if (incomplete) return { type: incomplete.type.name, reason: incomplete.lacks.map(lackText).join('; ') };
  const unmet = notes.find((note) => note.kind === 'unmet');
  return unmet ? { type: unmet.type.name, reason: unmetText(unmet.unmet) } : { reason: 'it is part of another event' };
}
