import { isTimeWord } from '../lib/time-words.ts';
import type { Manifest, Model } from '../models/model.ts';
import type { Article, EventGuess, NameSpan, Predicate, SectionKind, Sentence, Token, WordGuess } from '../types.ts';
import type { Scored, SentenceAnalysis } from './analysis.ts';
import type { Annotator } from './annotator.ts';
import { lemmaOf } from './lemmas.ts';
import { mendTrees } from './mend.ts';
import { activeSubject, asParticiple } from './mend-clauses.ts';
import type { Analyze } from './pool.ts';
import { rolesetOf } from './rolesets.ts';
import { type SentenceSpan, splitArticle } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** Where auxiliaries are left out ("Ex-spy chief arrested"). */
const HEADLINES: ReadonlySet<SectionKind> = new Set(['title', 'heading']);
/** Words from which on a sentence is cut at its semicolons. */
const LONG = 40;

/** Sentences, tokens with tags and trees, predicates with roles, and names: by rule first, then by the model. */
export function createGrammar(model: Model, analyze: Analyze): Annotator {
  return {
    name: 'grammar',
    requires: [],
    assigns: ['sentences', 'tokens', 'grammar', 'guesses', 'names'],
    async annotate(doc) {
      const cut = cutArticle(doc.article);
      const offsets = offsetsOf(cut);
      const sentences = cut.map(({ sentence, words }, index): Sentence => {
        const first = offsets[index] as number;
        return { ...sentence, first, last: first + words.length };
      });
      const analyses = cut.length > 0 ? await analyze(cut.map(({ words }) => words.map(({ text }) => text))) : [];
      const tagged = analyses.flatMap((analysis, index) =>
        tokensOf(model, analysis, cut[index] as Cut, offsets[index] as number),
      );
      const isHeadline = ({ sentence }: Token): boolean => HEADLINES.has(sentences[sentence]?.section ?? 'body');
      const retagged = tagged.map((token) => withLemma(model, token, asParticiple(tagged, token)));
      const tokens = mendTrees(retagged.map((token) => (isHeadline(token) ? token : activeSubject(retagged, token))));
      return {
        ...doc,
        sentences,
        tokens,
        predicates: analyses.flatMap((analysis, index) =>
          predicatesOf(model, analysis, tokens, offsets[index] as number),
        ),
        names: analyses.flatMap((analysis, index) => namesOf(model.manifest, analysis, offsets[index] as number)),
        learnedTypes: model.manifest.learned,
        guesses: analyses.flatMap((analysis, index) => guessesOf(model.manifest, analysis, offsets[index] as number)),
      };
    },
  };
}

/** A sentence and its words, before the model has seen them. */
interface Cut {
  readonly sentence: Omit<Sentence, 'first' | 'last'>;
  readonly words: readonly Pick<Token, 'span' | 'text'>[];
}

/** A stretch of invisible characters alone is no sentence. */
function cutArticle(article: Article): readonly Cut[] {
  return splitArticle(article)
    .map((sentence) => ({ sentence, words: wordsOf(article, sentence) }))
    .filter(({ words }) => words.length > 0)
    .flatMap(atSemicolons)
    .map(({ sentence, words }, index) => ({ sentence: { index, ...sentence }, words }));
}

/** A sentence too long to be parsed well is cut where a semicolon ends a clause: the parts stand on their own. */
function atSemicolons(whole: Pick<Cut, 'words'> & { readonly sentence: SentenceSpan }): readonly (typeof whole)[] {
  const { sentence, words } = whole;
  if (words.length < LONG) return [whole];
  const ends = words.flatMap(({ text }, index) => (text === ';' && index + 1 < words.length ? [index + 1] : []));
  const bounds = [0, ...ends, words.length];
  return bounds.slice(1).map((end, index) => {
    const part = words.slice(bounds[index], end);
    const span = { ...sentence.span, start: part[0]?.span.start ?? 0, end: part.at(-1)?.span.end ?? 0 };
    return { sentence: { ...sentence, span }, words: part };
  });
}

function wordsOf({ title, text }: Article, { span }: SentenceSpan): Cut['words'] {
  const source = span.in === 'title' ? title : text;
  return tokenize(source, span).map((word) => ({ span: word, text: source.slice(word.start, word.end) }));
}

/** Index of each sentence's first token. */
function offsetsOf(cut: readonly Cut[]): readonly number[] {
  let offset = 0;
  return cut.map(({ words }) => {
    const first = offset;
    offset += words.length;
    return first;
  });
}

function tokensOf(model: Model, analysis: SentenceAnalysis, { sentence, words }: Cut, base: number): readonly Token[] {
  const { manifest } = model;
  return words.map(({ span, text }, word): Token => {
    const pos = manifest.upos[analysis.upos[word] as number] as string;
    const head = analysis.heads[word] as number;
    return {
      index: base + word,
      sentence: sentence.index,
      span,
      text,
      lemma: lemmaOf(model, text, pos),
      pos,
      tag: manifest.xpos[analysis.xpos[word] as number] as string,
      head: head < 0 ? -1 : base + head,
      dep: manifest.deprels[analysis.deprels[word] as number] as string,
    };
  });
}

function withLemma(model: Model, before: Token, token: Token): Token {
  return before.pos === token.pos ? token : { ...token, lemma: lemmaOf(model, token.text, token.pos) };
}

/** A name is as sure as its least sure word. */
function namesOf(
  { names: tags }: Manifest,
  { names, nameScores }: SentenceAnalysis,
  base: number,
): readonly NameSpan[] {
  const found: NameSpan[] = [];
  const scores = [...nameScores];
  for (const [start, tag] of [...names].entries()) {
    const [part, label] = (tags[tag] as string).split('-');
    if (part !== 'B' || label === undefined) continue;
    let end = start + 1;
    while (tags[names[end] ?? 0]?.startsWith('I-')) end += 1;
    const score = Math.min(...scores.slice(start, end));
    found.push({ first: base + start, last: base + end, label, score: Math.round(score * 1000) / 1000 });
  }
  return found;
}

function guessesOf({ events: labels }: Manifest, { events }: SentenceAnalysis, base: number): readonly EventGuess[] {
  const words = (scored: readonly Scored[]): readonly WordGuess[] =>
    scored.map(([word, score]) => ({ token: base + word, score }));
  return events.map(({ word, types, agents, targets }) => ({
    token: base + word,
    types: types.map(([type, score]) => ({ type: labels[type] as string, score })),
    agents: words(agents),
    targets: words(targets),
  }));
}

function predicatesOf(
  { manifest, senses }: Model,
  { predicates }: SentenceAnalysis,
  tokens: readonly Token[],
  base: number,
): readonly Predicate[] {
  return predicates.map(({ word, arguments: pairs }) => {
    const roleset = rolesetOf(senses, tokens, base + word);
    return {
      token: base + word,
      ...(roleset ? { roleset } : {}),
      arguments: pairs.map(([role, argument]) => {
        const token = base + argument;
        // "sacked Wednesday": when it was is not whom.
        const isTime = isTimeWord(tokens[token]?.text ?? '');
        return { role: isTime ? 'ARGM-TMP' : (manifest.roles[role] as string), token };
      }),
    };
  });
}
