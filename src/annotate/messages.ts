import type { SentenceAnalysis } from './analysis.ts';

/** What the pool sends to a thread: the words of one article's sentences, or the wish that it end. */
export type Request = { readonly id: number; readonly sentences: readonly (readonly string[])[] } | 'close';

/** What a thread sends back: one analysis for each sentence, or what went wrong. */
export interface Answer {
  readonly id: number;
  readonly analyses?: readonly SentenceAnalysis[];
  readonly error?: { readonly code: string; readonly message: string };
}
