import type { Context } from '../context.ts';
import type { ArticleInput, ImportResult } from '../reading.ts';

/** An article as GraphQL hands it over: what was left out may be null. */
export type GivenArticle = { readonly [K in keyof ArticleInput]: ArticleInput[K] | null };

/** The arguments of `Mutation.retractArticle`. */
export interface RetractArguments {
  readonly input: { readonly id: string; readonly erase: boolean };
}

/** The input fields that a code is about; the other codes are about none. */
const FIELDS: Readonly<Record<string, string>> = {
  INPUT_EMPTY: 'text',
  INPUT_BINARY: 'text',
  INPUT_ENCODING: 'text',
  INPUT_TOO_LONG: 'text',
  INPUT_LANGUAGE: 'text',
  INPUT_DUPLICATE_KEY: 'id',
};
const MOST_ARTICLES = 100;

/** Resolvers of `Mutation`. */
export const mutationResolvers = { importArticle, importArticles, retractArticle };

async function importArticle(_: unknown, { input }: { readonly input: GivenArticle }, context: Context) {
  const [result] = await context.reading.importArticles([given(input)]);
  context.forget();
  return result && toPayload(result, ['input'], context);
}

async function importArticles(_: unknown, { inputs }: { readonly inputs: readonly GivenArticle[] }, context: Context) {
  if (inputs.length > MOST_ARTICLES) {
    const message = `inputs: expected at most ${MOST_ARTICLES} articles, got ${inputs.length}; send them in parts`;
    return { results: [], userErrors: [{ code: 'TOO_MANY', message, field: ['inputs'] }] };
  }
  const results = await context.reading.importArticles(inputs.map(given));
  context.forget();
  return { results: results.map((result, at) => toPayload(result, ['inputs', String(at)], context)), userErrors: [] };
}

async function retractArticle(_: unknown, { input: { id, erase } }: RetractArguments, context: Context) {
  const [articleId] = await context.reading.retract([id], { erase });
  context.forget();
  if (articleId !== undefined) return { articleId, userErrors: [] };
  const message = `input.id: the graph has no article "${id}"`;
  return { articleId: null, userErrors: [{ code: 'NOT_FOUND', message, field: ['input', 'id'] }] };
}

function given(input: GivenArticle): ArticleInput {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as unknown as ArticleInput;
}

function toPayload(result: ImportResult, path: readonly string[], { loaders }: Context) {
  if (result.outcome === 'failed') {
    const field = FIELDS[result.error.code];
    const userError = { ...result.error, field: field ? [...path, field] : null };
    return { diagnostics: result.diagnostics, userErrors: [userError] };
  }
  return { ...result, article: () => loaders.articles.load(result.articleId), userErrors: [] };
}
