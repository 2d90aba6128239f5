import { normalize } from 'node:path';
import { InputError } from '../errors.ts';
import type { ReadResult } from '../read/reader.ts';
import type { GraphReader } from '../store/graph-store.ts';
import type { Article } from '../types.ts';
import type { Failed, Unchanged } from './outcome.ts';

/** An article that is to be read, or why it is not. */
export type Admission = { readonly kind: 'new' | 'changed'; readonly article: Article } | Unchanged | Failed;

/** Tells new articles from those that the graph holds already. */
export interface Gate {
  admit(results: readonly ReadResult[]): Promise<readonly Admission[]>;
  /** An admitted article is written, or has failed: from now on the store knows. */
  release(article: Article): void;
}

type Known = Pick<Article, 'id' | 'key' | 'contentHash' | 'source'>;

/** A gate before a store; it remembers the articles that are under way, which the store does not know yet. */
export function createGate(store: Pick<GraphReader, 'ask'>): Gate {
  const underWay = new Map<string, Known>();

  return {
    admit: async (results) => {
      const keys = results.flatMap((result) => (result.kind === 'article' ? [result.article.key] : []));
      // What is written while the store answers leaves `underWay`, and the answer may be older than that; what another
      // import lets in meanwhile comes to it.
      const before = new Map(underWay);
      const stored = new Map((await store.ask('articles-by-key', { keys })).map((row) => [row.key, row]));
      const others = new Map([...before, ...underWay]);
      return results.map((result) => {
        if (result.kind === 'failure') return { kind: 'failed', source: result.source, error: result.error };
        const { article } = result;
        const other = others.get(article.key);
        const admission = compare(article, other ?? stored.get(article.key), other !== undefined);
        if ('article' in admission) {
          underWay.set(article.key, article);
          others.set(article.key, article);
        }
        return admission;
      });
    },
    release: ({ key }) => void underWay.delete(key),
  };
}

function compare(article: Article, known: Known | undefined, isUnderWay: boolean): Admission {
  const { id, key, source } = article;
  if (!known) return { kind: 'new', article };
  if (known.contentHash === article.contentHash) return { kind: 'unchanged', id, key, source };
  if (!isUnderWay && isSameSource(known.source, source)) return { kind: 'changed', article };
  const message = `${source}: the key "${key}" is taken by ${known.source} with another text; give each article an id of its own`;
  return { kind: 'failed', source, error: new InputError('INPUT_DUPLICATE_KEY', source, message) };
}

/** Whether two sources are one file: its lines may move, and it may be named from another folder. */
function isSameSource(a: string, b: string): boolean {
  const [one, other] = [fileOf(a), fileOf(b)];
  return one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}

function fileOf(source: string): string {
  return normalize(source.replace(/:\d+$/, '')).replaceAll('\\', '/');
}
