import type { Context } from '../context.ts';
import type { ArticleInput, ImportResult } from '../reading.ts';

/** The arguments of `Mutation.importArticle`. */
export interface ImportArguments {
  readonly input: { readonly [K in keyof ArticleInput]: ArticleInput[K] | null };
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

/** Resolvers of `Mutation`. */
export const mutationResolvers = { importArticle };

async function importArticle(_: unknown, { input }: ImportArguments, context: Context) {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
  const [result] = await context.reading.importArticles([given as unknown as ArticleInput]);
  context.forget();
  return result && toPayload(result, context);
}

function toPayload(result: ImportResult, { loaders }: Context) {
  if (result.outcome === 'failed') {
    return { diagnostics: result.diagnostics, userErrors: [{ ...result.error, field: fieldOf(result.error.code) }] };
  }
  return { ...result, article: () => loaders.articles.load(result.articleId), userErrors: [] };
}

function fieldOf(code: string): readonly string[] | null {
  const field = FIELDS[code];
  return field ? ['input', field] : null;
}
