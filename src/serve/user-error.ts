import { GraphQLError } from 'graphql';

/** An error that the client made: an argument that cannot be used. Says what was expected and what came. */
export function userError(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
