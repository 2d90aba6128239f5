import type { DramatisError } from '../errors.ts';
import type { Article } from '../types.ts';

/** Where articles come from: a file, a page of the web, or standard input. */
export interface Source {
  /** For messages: a path or URL as the person typed it, or `-`. */
  readonly name: string;
  /** What article keys are made from where the article brings none: path below the import root, with `/`. */
  readonly key: string;
  /** The bytes; read lazily and in pieces, so that a large JSON-lines file is never in memory as a whole. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Fallback for articles without a date or year of their own, `--published`: an ISO date. */
  readonly published?: string;
  /** Says which reader reads it, where the name has no ending that does (standard input). */
  readonly format?: SourceFormat;
  /**
   * Of what has to be fetched first: fetches it, and says what it holds. Throws InputError where it cannot be had; then
   * that is the source's one result.
   */
  readonly open?: () => Promise<Source>;
  /** Of a page that was fetched: its address, after redirects. */
  readonly url?: string;
  /** Of a page that was fetched: the encoding that came with it. */
  readonly charset?: string;
}

/** What a source may hold where its name does not say. */
export type SourceFormat = 'txt' | 'jsonl' | 'html';

/** What reading gives for each article: the article, or why it could not be read. */
export type ReadResult =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'failure'; readonly source: string; readonly error: DramatisError };

/**
 * Reads one format. MUST yield a failure, not throw, for an article that is empty, binary, not UTF-8, longer than
 * 1 MB or in another language than English, and go on with the next one; MUST give the same articles for the same
 * bytes, whatever the clock or the file's time say; sections MUST slice to text that holds no surrounding white space.
 */
export interface Reader {
  readonly name: string;
  accepts(source: Source): boolean;
  read(source: Source): AsyncIterable<ReadResult>;
}
