import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DramatisError } from '../errors.ts';

/** An error as clients see it: ours with code and message; of unforeseen ones nothing but that there was one. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof GraphQLError) return isOfClient(original) ? named(formatted) : formatted;
  if (original instanceof DramatisError)
    return { ...formatted, message: original.message, extensions: { code: original.code } };
  return {
    ...formatted,
    message: 'Something went wrong here; the log says what',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Apollo has no code of its own for some of what clients do wrong, and would call it an error of ours. */
function named(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_REQUEST' } };
}

function isOfClient({ extensions }: GraphQLError): boolean {
  const { status } = (extensions.http ?? {}) as { readonly status?: number };
  return status !== undefined && status < 500;
}

/** Whether an error is one that nobody foresaw, so that it belongs in the log. */
export function isUnforeseen(error: unknown): boolean {
  const original = unwrapResolverError(error);
  return !(original instanceof GraphQLError);
}
