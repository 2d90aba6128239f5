import type { Alternatives } from '../store/questions.ts';
import { userError } from './user-error.ts';

/** A condition that may hold others. */
export type Nested<C> = C & {
  readonly and: readonly Nested<C>[];
  readonly or: readonly Nested<C>[];
  readonly not?: Nested<C> | null | undefined;
};

/** So many conditions a filter may have when it is written out. */
const MOST_CONDITIONS = 200;

/**
 * A nested condition written out (disjunctive normal form), so that one statement can take it as a parameter whatever its
 * shape. Throws a user error for one that gets too long by that.
 */
export function alternativesOf<C extends object>(condition: Nested<C>): Alternatives<C> {
  return isSo(condition);
}

function isSo<C extends object>({ and, or, not, ...own }: Nested<C>): Alternatives<C> {
  const parts = [literal(own as C, false), ...and.map((each) => isSo(each))];
  if (or.length > 0) parts.push(any(or.map((each) => isSo(each))));
  if (not) parts.push(isNotSo(not));
  return all(parts);
}

/** By De Morgan: what must all hold fails where one of them does. */
function isNotSo<C extends object>({ and, or, not, ...own }: Nested<C>): Alternatives<C> {
  const parts = [literal(own as C, true), ...and.map((each) => isNotSo(each))];
  if (or.length > 0) parts.push(all(or.map((each) => isNotSo(each))));
  if (not) parts.push(isSo(not));
  return any(parts);
}

/** What asks nothing always holds, and negated it never does: no case of its own. */
function literal<C extends object>(own: C, negated: boolean): Alternatives<C> {
  return [[{ ...own, negated }]];
}

function any<C>(parts: readonly Alternatives<C>[]): Alternatives<C> {
  return checked(parts.flat());
}

function all<C>(parts: readonly Alternatives<C>[]): Alternatives<C> {
  return parts.reduce<Alternatives<C>>(
    (left, right) => checked(left.flatMap((these) => right.map((those) => [...these, ...those]))),
    [[]],
  );
}

function checked<C>(alternatives: Alternatives<C>): Alternatives<C> {
  const count = alternatives.reduce((sum, { length }) => sum + length, 0);
  if (count <= MOST_CONDITIONS) return alternatives;
  throw userError(
    `where: written out it has ${count} conditions, at most ${MOST_CONDITIONS} are answered; ask for less`,
  );
}
