import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControl } from '@apollo/server/plugin/cacheControl';
import type { GraphQLSchema } from 'graphql';
import { rightsPlugin } from './accounts/rights-plugin.ts';
import type { Context } from './context.ts';
import { formatError, isUnforeseen } from './format-error.ts';
import { landingPagePlugin } from './landing-page.ts';
import { type Limits, limitsPlugin } from './limits.ts';
import { type Observers, observePlugin } from './observe/observe-plugin.ts';

/** How queries are answered. */
export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** The document that the landing page shows first. */
  readonly welcome: string;
  readonly introspection: boolean;
  readonly observers: Observers;
  /** Told of errors that nobody foresaw; clients only learn that there was one. */
  readonly onError: (error: unknown) => void;
}

/** More words than this no query of a person has; it bounds the time that parsing takes. */
const MOST_TOKENS = 5000;
/** Caches may keep an answer so long where the schema says nothing else: a page that many look at is asked for once. */
const MAX_AGE_S = 10;

/** The GraphQL server, not yet started. */
export function createApollo({
  schema,
  limits,
  welcome,
  introspection,
  observers,
  onError,
}: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    // Only what is valid is kept, in the server's bounded cache.
    persistedQueries: {},
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (formatted, error) => {
      if (isUnforeseen(error)) onError(error);
      return formatError(formatted, error);
    },
    plugins: [
      observePlugin(observers),
      rightsPlugin,
      limitsPlugin(limits),
      ApolloServerPluginCacheControl({ defaultMaxAge: MAX_AGE_S }),
      landingPagePlugin(welcome),
    ],
  });
}
