import { userError } from './user-error.ts';

/** Sort values of a row and then its id: where a page ends. */
export type CursorValues = readonly (string | number)[];

/** The types of the values that a list is sorted by. */
export type CursorShape = readonly ('string' | 'number')[];

/** An opaque cursor: base64url of the values as JSON. */
export function encodeCursor(values: CursorValues): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** The values of a cursor. Throws a user error if it is none, or one of a list that is sorted by something else. */
export function decodeCursor(cursor: string, shape: CursorShape): CursorValues {
  const values = parseValues(cursor);
  if (!values || values.length !== shape.length || !shape.every((type, index) => typeof values[index] === type)) {
    throw userError(`after: "${cursor.slice(0, 40)}" is no cursor of this list; give a cursor that the same list gave`);
  }
  return values;
}

function parseValues(cursor: string): CursorValues | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) ? values : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
