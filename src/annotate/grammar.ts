import type { Manifest, Model } from '../models/model.ts';
import type { AnnotatedArticle, NameSpan, Predicate, Sentence, Token } from '../types.ts';
import type { SentenceAnalysis } from './analysis.ts';
import type { Annotator } from './annotator.ts';
import { lemmaOf } from './lemmas.ts';
import type { Analyze } from './pool.ts';
import { splitArticle } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** Sentences, tokens with tags and trees, predicates with roles, and names: by rule first, then by the model. */
export function createGrammar(model: Model, analyze: Analyze): Annotator {
  return {
    name: 'grammar',
    requires: [],
    assigns: ['sentences', 'tokens', 'grammar', 'names'],
    async annotate(doc: AnnotatedArticle): Promise<AnnotatedArticle> {
      const cut = splitArticle(doc.article)
        .map((sentence) => ({ ...sentence, words: tokenize(textOf(doc, sentence.span.in), sentence.span) }))
        .filter(({ words }) => words.length > 0);
      const texts = cut.map(({ span, words }) => words.map((word) => textOf(doc, span.in).slice(word.start, word.end)));
      const analyses = await analyze(texts);
      const sentences: Sentence[] = [];
      const tokens: Token[] = [];
      const predicates: Predicate[] = [];
      const names: NameSpan[] = [];
      for (const [index, { span, section, words }] of cut.entries()) {
        const first = tokens.length;
        const analysis = analyses[index] as SentenceAnalysis;
        sentences.push({ index, span, section, first, last: first + words.length });
        for (const [word, wordSpan] of words.entries()) {
          const text = texts[index]?.[word] as string;
          const head = analysis.heads[word] as number;
          const pos = model.manifest.upos[analysis.upos[word] as number] as string;
          tokens.push({
            index: first + word,
            sentence: index,
            span: wordSpan,
            text,
            lemma: lemmaOf(model, text, pos),
            pos,
            tag: model.manifest.xpos[analysis.xpos[word] as number] as string,
            head: head < 0 ? -1 : first + head,
            dep: model.manifest.deprels[analysis.deprels[word] as number] as string,
          });
        }
        names.push(...namesOf(model.manifest, analysis, first));
        predicates.push(...predicatesOf(model, analysis, tokens, first));
      }
      return { ...doc, sentences, tokens, predicates, names };
    },
  };
}

function textOf({ article }: AnnotatedArticle, part: 'title' | undefined): string {
  return part === 'title' ? article.title : article.text;
}

function namesOf({ names: tags }: Manifest, { names, nameScores }: SentenceAnalysis, base: number): readonly NameSpan[] {
  const found: NameSpan[] = [];
  let start = -1;
  for (let word = 0; word <= names.length; word += 1) {
    const tag = tags[names[word] ?? 0] as string;
    if (start >= 0 && !tag.startsWith('I-')) {
      const label = (tags[names[start] as number] as string).slice(2);
      const score = Math.min(...nameScores.slice(start, word));
      found.push({ first: base + start, last: base + word, label, score: Math.round(score * 1000) / 1000 });
      start = -1;
    }
    if (tag.startsWith('B-')) start = word;
  }
  return found;
}

const KINDS: Readonly<Record<string, string>> = { VERB: 'v', AUX: 'v', NOUN: 'n', PROPN: 'n', ADJ: 'j' };

function predicatesOf(model: Model, analysis: SentenceAnalysis, tokens: readonly Token[], base: number): readonly Predicate[] {
  return analysis.predicates.map(({ word, arguments: pairs }) => {
    const token = tokens[base + word] as Token;
    const roleset = model.senses[`${token.lemma}-${KINDS[token.pos] ?? 'o'}`];
    return {
      token: base + word,
      ...(roleset ? { roleset } : {}),
      arguments: pairs.map(([role, argument]) => ({ role: model.manifest.roles[role] as string, token: base + argument })),
    };
  });
}
