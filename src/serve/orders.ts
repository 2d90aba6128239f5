import type {
  ActorRow,
  ArticleRow,
  DoubtRow,
  EventRow,
  JudgementRow,
  RelationOrder,
  RelationRow,
} from '../store/questions.ts';
import type { CursorShape, CursorValues } from './cursor.ts';

/** How a list is sorted: the first value descending, the second, which tells all rows apart, ascending. */
export interface Order<R> {
  readonly shape: CursorShape;
  valuesOf(row: R): CursorValues;
}

/** Those that most articles mention first. */
export const byArticleCount: Order<ActorRow> = {
  shape: ['number', 'string'],
  valuesOf: ({ articleCount, id }) => [articleCount, id],
};

/** The latest first, those without a date last. */
export const byDate: Order<EventRow> = {
  shape: ['string', 'string'],
  valuesOf: ({ date, id }) => [date ?? '', id],
};

/** The latest first, those without a date last. */
export const byPublication: Order<ArticleRow> = {
  shape: ['string', 'string'],
  valuesOf: ({ publishedAt, id }) => [publishedAt ?? '', id],
};

/** The most frequent first. */
export const byCount: Order<RelationRow> = {
  shape: ['number', 'string'],
  valuesOf: (row) => [row.count, relationKey(row)],
};

/** The greatest first, those without a date last. */
export function relationsBy(order: RelationOrder): Order<RelationRow> {
  const value = RELATION_VALUES[order];
  const isDate = order === 'first' || order === 'last';
  return { shape: [isDate ? 'string' : 'number', 'string'], valuesOf: (row) => [value(row), relationKey(row)] };
}

const RELATION_VALUES: Readonly<Record<RelationOrder, (row: RelationRow) => number | string>> = {
  count: ({ count }) => count,
  sources: ({ sourceCount }) => sourceCount,
  articles: ({ articleCount }) => articleCount,
  confidence: ({ confidence }) => confidence,
  first: ({ first }) => first ?? '',
  last: ({ last }) => last ?? '',
};

/** The latest first. */
export const byTime: Order<JudgementRow> = {
  shape: ['string', 'string'],
  valuesOf: ({ time, id }) => [time, id],
};

/** The likeliest first. */
export const byScore: Order<DoubtRow> = {
  shape: ['number', 'string'],
  valuesOf: ({ score, first, second }) => [score, `${first}|${second}`],
};

/** What tells short edges apart: `type|source|target|status`. */
export function relationKey({ type, source, target, status }: RelationRow): string {
  return [type, source, target, status].join('|');
}
