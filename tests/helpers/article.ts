import { createHash } from 'node:crypto';
import { shortHash } from '../../src/lib/hash.ts';
import type { Article, Extraction } from '../../src/types.ts';

/** An article without a layout. */
export function articleOf({
  key,
  source = key,
  text = key,
  ...more
}: Partial<Article> & Pick<Article, 'key'>): Article {
  return {
    id: `article:${shortHash(key)}`,
    key,
    source,
    title: '',
    text,
    language: 'en',
    contentHash: createHash('sha256').update(text).digest('hex'),
    sections: [],
    diagnostics: [],
    ...more,
  };
}

/** A report that says nothing. */
export function emptyReport({ id: articleId, key: id }: Article): Extraction {
  return { id, articleId, entities: [], events: [], statements: [], states: [], affiliations: [], diagnostics: [] };
}
