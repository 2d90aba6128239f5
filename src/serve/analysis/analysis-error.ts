import { GraphQLError } from 'graphql';

/** Why there is no result: it is not there yet, or would take too long. */
export function analysisError(code: 'ANALYSIS_PENDING' | 'ANALYSIS_TOO_LARGE', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
