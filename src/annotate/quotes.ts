import type { AnnotatedArticle, Quote, Sentence, Token } from '../types.ts';
import type { Annotator } from './annotator.ts';

const MARKS = /[“"]([^“”"]{2,1200})[”"]/gu;
const SPEECH = new Set([
  'say',
  'tell',
  'add',
  'state',
  'declare',
  'announce',
  'note',
  'warn',
  'write',
  'ask',
  'reply',
  'insist',
  'argue',
  'explain',
  'call',
  'describe',
]);

/** What stands between quotation marks, and who said it: the subject of the speech verb beside it. */
export const quotesAnnotator: Annotator = {
  name: 'quotes',
  requires: ['tokens', 'grammar', 'mentions'],
  assigns: ['quotes'],
  async annotate(doc: AnnotatedArticle): Promise<AnnotatedArticle> {
    const quotes: Quote[] = [];
    for (const { kind, span } of doc.article.sections) {
      if (kind !== 'body' || span.in) continue;
      for (const match of doc.article.text.slice(span.start, span.end).matchAll(MARKS)) {
        const start = span.start + match.index;
        quotes.push(withSpeaker(doc, { start, end: start + match[0].length }));
      }
    }
    return { ...doc, quotes };
  },
};

function withSpeaker(doc: AnnotatedArticle, span: Quote['span']): Quote {
  const sentences = doc.sentences.filter(
    (sentence) => !sentence.span.in && sentence.span.end > span.start && sentence.span.start < span.end + 2,
  );
  const cue = sentences.flatMap((sentence) => speechIn(doc, sentence, span))[0];
  if (!cue) return { span };
  const subject = doc.tokens.find(({ head, dep }) => head === cue.index && dep.startsWith('nsubj'));
  const inverted = doc.tokens.find(({ head, dep, index }) => head === cue.index && dep === 'obj' && index > cue.index);
  const speaker = doc.mentions.find(({ head }) => head === (subject ?? inverted)?.index);
  return { span, cue: cue.index, ...(speaker ? { speaker: speaker.id } : {}) };
}

function speechIn(doc: AnnotatedArticle, sentence: Sentence, span: Quote['span']): readonly Token[] {
  return doc.tokens
    .slice(sentence.first, sentence.last)
    .filter(
      (token) =>
        SPEECH.has(token.lemma) &&
        token.pos === 'VERB' &&
        (token.span.end <= span.start || token.span.start >= span.end),
    );
}
