import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql';

/** The scalar `JSON`: any value that JSON can hold. */
export const jsonScalar = {
  serialize: (value: unknown): unknown => value,
  parseValue: (value: unknown): unknown => value,
  parseLiteral: (node: ValueNode, variables?: Readonly<Record<string, unknown>> | null): unknown =>
    valueFromASTUntyped(node, variables),
};

/** Reads an argument of that scalar that must be an object; null counts as left out. */
export function jsonObject(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (value === null || value === undefined) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  const message = `${name}: expected an object such as { id: "country:KAZ" }, got ${JSON.stringify(value)}`;
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
