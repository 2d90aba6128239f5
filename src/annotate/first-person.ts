import { shortHash } from '../lib/hash.ts';
import type { AnnotatedArticle, Entity, EntityType, Mention, Quote, Token } from '../types.ts';
import type { Annotator } from './annotator.ts';
import { spanOf } from './candidate.ts';

const SINGULAR = new Set(['i', 'me', 'my', 'mine', 'myself']);
const PLURAL = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
/** A reporter's "told me" makes no speech; a text that says "we" as often as this is one. */
const MIN_IN_SPEECH = 3;
/** A quote without a speaker of its own goes on with the last one's, for so many sentences. */
const REACH = 4;

/** Whom "I" and "we" mean: the speaker of a quote, or whoever speaks where the whole text is a speech. */
export const firstPersonAnnotator: Annotator = {
  name: 'first person',
  requires: ['tokens', 'grammar', 'mentions', 'quotes'],
  assigns: ['mentions', 'entities'],
  async annotate(doc: AnnotatedArticle): Promise<AnnotatedArticle> {
    const pronouns = doc.tokens.filter(({ text, pos }) => pos === 'PRON' && isFirstPerson(text));
    const mentions: Mention[] = [];
    const alone: Token[] = [];
    for (const pronoun of pronouns) {
      const quote = doc.quotes.find(({ span }) => isIn(pronoun, span));
      const speaker = quote && speakerOf(doc, quote);
      if (speaker) mentions.push(mentionOf(doc, pronoun, speaker));
      else if (!quote && pronoun.span.in === undefined) alone.push(pronoun);
    }
    const author = alone.length >= MIN_IN_SPEECH ? authorOf(doc, alone) : undefined;
    if (author) mentions.push(...alone.map((pronoun) => mentionOf(doc, pronoun, author)));
    return {
      ...doc,
      mentions: [...doc.mentions, ...mentions].sort((a, b) => a.first - b.first || a.last - b.last),
      entities: author ? [...doc.entities, author] : doc.entities,
    };
  },
};

function isFirstPerson(text: string): boolean {
  return SINGULAR.has(text.toLowerCase()) || PLURAL.has(text.toLowerCase());
}

function isIn({ span }: Token, outer: Quote['span']): boolean {
  return span.in === outer.in && outer.start <= span.start && span.end <= outer.end;
}

function speakerOf(doc: AnnotatedArticle, quote: Quote): Entity | undefined {
  const sentenceOf = ({ span }: Quote): number =>
    doc.sentences.findIndex((sentence) => !sentence.span.in && sentence.span.end > span.start);
  const at = doc.quotes.indexOf(quote);
  for (const earlier of doc.quotes.slice(0, at + 1).toReversed()) {
    if (sentenceOf(quote) - sentenceOf(earlier) > REACH) return undefined;
    const mention = earlier.speaker && doc.mentions.find(({ id }) => id === earlier.speaker);
    if (mention) return doc.entities.find(({ id }) => id === mention.entity);
  }
  return undefined;
}

function authorOf(doc: AnnotatedArticle, pronouns: readonly Token[]): Entity {
  const [first] = pronouns as [Token];
  const isOne = pronouns.some(({ text }) => SINGULAR.has(text.toLowerCase()));
  const type: EntityType = isOne ? 'Person' : 'Group';
  const { span } = first;
  const id = `entity:${shortHash(doc.article.id, '', String(span.start), String(span.end))}`;
  return { id, type, name: isOne ? 'speaker' : 'speakers', aliases: [], ...(isOne ? {} : { plural: true }) };
}

function mentionOf(doc: AnnotatedArticle, { index }: Token, { id, type }: Entity): Mention {
  const span = spanOf(doc.tokens, index, index + 1);
  return {
    id: `mention:${shortHash(doc.article.id, span.in ?? '', String(span.start), String(span.end))}`,
    ...{ span, type, kind: 'pronoun' as const, head: index, first: index, last: index + 1 },
    ...{ score: 0.8, entity: id },
  };
}
