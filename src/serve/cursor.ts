import { userError } from './user-error.ts';

/** The `sortValue` of a row and then its id: where a page ends. */
export type CursorValues = readonly [value: string | number, id: string];

/** What a cursor belongs to: a list, and what it is sorted by. */
export interface CursorPlace {
  /** The list as the schema calls it: `events`, `Actor.events`. */
  readonly list: string;
  /** A value of its enum of orders; empty for a list with one order. */
  readonly order: string;
  /** The type of the values that it is sorted by. */
  readonly type: 'string' | 'number';
}

/** An opaque cursor: base64url of list, order and values as JSON. */
export function encodeCursor({ list, order }: CursorPlace, values: CursorValues): string {
  return Buffer.from(JSON.stringify([list, order, ...values]), 'utf8').toString('base64url');
}

/** The values of a cursor. Throws a user error if it is none, or one of another list or order; `argument` names it there. */
export function decodeCursor(cursor: string, place: CursorPlace, argument: string): CursorValues {
  const { list, order, value, id } = parseCursor(cursor);
  if (list !== place.list || typeof id !== 'string') {
    const whose = typeof list === 'string' && typeof id === 'string' ? `; it is one of ${list.slice(0, 40)}` : '';
    const message = `${argument}: "${cursor.slice(0, 40)}" is no cursor of this list${whose}`;
    throw userError(`${message}; give a cursor that the same list gave`);
  }
  if (order !== place.order) {
    const orders = [order, place.order].map((each) => String(each).toUpperCase().slice(0, 40));
    throw userError(
      `${argument}: this cursor was given by orderBy: ${orders[0]}, here the list is by ${orders[1]}; ask with the same orderBy, or begin anew without a cursor`,
    );
  }
  if (typeof value !== place.type) throw userError(`${argument}: "${cursor.slice(0, 40)}" is no cursor of this list`);
  return [value as string | number, id];
}

interface Parsed {
  readonly list?: unknown;
  readonly order?: unknown;
  readonly value?: unknown;
  readonly id?: unknown;
}

function parseCursor(cursor: string): Parsed {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 4) return {};
    const [list, order, value, id] = parts as readonly unknown[];
    return { list, order, value, id };
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
