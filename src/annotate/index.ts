import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Model } from '../models/model.ts';
import type { AnnotatedArticle, Article } from '../types.ts';
import type { Annotator } from './annotator.ts';
import { createEntities } from './entities.ts';
import { firstPersonAnnotator } from './first-person.ts';
import { createGrammar } from './grammar.ts';
import type { Analyze } from './pool.ts';
import { quotesAnnotator } from './quotes.ts';
import { timesAnnotator } from './times.ts';

/** The annotators, in the order they run. */
export function createAnnotators(model: Model, analyze: Analyze, knowledge: Knowledge): readonly Annotator[] {
  return [
    createGrammar(model, analyze),
    createEntities(knowledge),
    timesAnnotator,
    quotesAnnotator,
    firstPersonAnnotator,
  ];
}

/** Runs the annotators over an article. */
export async function annotate(article: Article, annotators: readonly Annotator[]): Promise<AnnotatedArticle> {
  let doc: AnnotatedArticle = {
    article,
    sentences: [],
    tokens: [],
    predicates: [],
    guesses: [],
    learnedTypes: [],
    names: [],
    mentions: [],
    entities: [],
    times: [],
    quotes: [],
  };
  for (const annotator of annotators) doc = await annotator.annotate(doc);
  return doc;
}
