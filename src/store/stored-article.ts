import type { Article, Extraction, StoredArticle } from '../types.ts';
import { withoutNulls } from './nouns.ts';
import type { StoredArticleRow } from './questions.ts';

/** Makes the noun of a row of `stored-articles`: what was written, unchanged. */
export function toStoredArticle({ report, reading, ...row }: StoredArticleRow): StoredArticle {
  const layout = JSON.parse(reading) as Pick<Article, 'sections' | 'dateline' | 'diagnostics'>;
  return {
    article: { ...withoutNulls<Omit<Article, keyof typeof layout>>(row), ...layout },
    report: JSON.parse(report) as Extraction,
  };
}
