import type {
  ActorOrder,
  ArticleOrder,
  DoubtRow,
  EventOrder,
  RelationOrder,
  RelationRow,
  Sorted,
} from '../store/questions.ts';
import type { CursorPlace } from './cursor.ts';

/** How a list is sorted: by `sortValue`, and where it is the same, by what tells all rows apart. */
export interface Order<R> extends CursorPlace {
  keyOf(row: R): string;
}

/** A row that has an id, in a list. */
export type Identified = Sorted & { readonly id: string };

/** Values that are text; all others are numbers. */
const TEXTS: readonly string[] = [
  ...(['name', 'id', 'date_desc', 'date_asc'] satisfies readonly (ActorOrder | EventOrder)[]),
  ...(['published_desc', 'published_asc', 'first', 'last'] satisfies readonly (ArticleOrder | RelationOrder)[]),
];

/** A list of things with ids, in one of its orders. */
export function ordered(list: string, order: ActorOrder | EventOrder | ArticleOrder): Order<Identified> {
  return { list, order, type: typeOf(order), keyOf: ({ id }) => id };
}

/** A list of things with ids that is always sorted by a date or a time, the latest first. */
export function latestFirst(list: string): Order<Identified> {
  return { list, order: '', type: 'string', keyOf: ({ id }) => id };
}

/** A list of short edges in one of its orders; by default by how many events there are. */
export function relationsBy(list: string, order: RelationOrder | '' = ''): Order<RelationRow & Sorted> {
  return { list, order, type: typeOf(order), keyOf: relationKey };
}

/** The likeliest first. */
export const byScore: Order<DoubtRow & Sorted> = {
  list: 'reviewQueue',
  order: '',
  type: 'number',
  keyOf: ({ first, second }) => `${first}|${second}`,
};

/** What tells short edges apart: `type|source|target|status`. */
export function relationKey({ type, source, target, status }: RelationRow): string {
  return [type, source, target, status].join('|');
}

function typeOf(order: string): CursorPlace['type'] {
  return TEXTS.includes(order) ? 'string' : 'number';
}
