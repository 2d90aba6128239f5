import type { Context } from './context.ts';
import type { ImportResult } from './reading.ts';

/** The input fields that a code is about; the other codes are about none. */
const FIELDS: Readonly<Record<string, string>> = {
  INPUT_EMPTY: 'text',
  INPUT_BINARY: 'text',
  INPUT_ENCODING: 'text',
  INPUT_TOO_LONG: 'text',
  INPUT_LANGUAGE: 'text',
  INPUT_DUPLICATE_KEY: 'id',
};

/** What came of an import, as `ImportArticlePayload`; `path` leads to the input, where the client sent the article itself. */
export function importPayload(result: ImportResult, path?: readonly string[]) {
  if (result.outcome === 'failed') {
    const field = path && FIELDS[result.error.code];
    const userError = { ...result.error, field: field ? [...path, field] : null };
    return { diagnostics: result.diagnostics, userErrors: [userError] };
  }
  const article = (_: unknown, { loaders }: Context) => loaders.articles.load(result.articleId);
  return { ...result, article, userErrors: [] };
}
