import { createHash } from 'node:crypto';

type Make<Options, Made> = new (options: Options) => Made;

interface Link {
  concat(next: Link): Link;
}

/** What is used of Apollo Client: its own types bring those of a browser with them, which hide mistakes elsewhere. */
interface Apollo {
  readonly ApolloClient: Make<{ readonly link: Link; readonly cache: object }, Client>;
  readonly HttpLink: Make<{ readonly uri: string; readonly fetch: typeof fetch }, Link>;
  readonly InMemoryCache: new () => object;
  readonly PersistedQueryLink: Make<PersistedQueries, Link>;
  readonly gql: (query: string) => object;
}

interface PersistedQueries {
  readonly sha256: (query: string) => string;
  readonly useGETForHashedQueries: boolean;
}

interface Client {
  query(options: { readonly query: object }): Promise<{ readonly data: unknown }>;
}

const PACKAGES: readonly string[] = ['@apollo/client', '@apollo/client/link/persisted-queries'];

/** A way to ask with Apollo Client and automatic persisted queries; each question by a client that remembers nothing. */
export async function apolloAsking(uri: string, fetchFn: typeof fetch): Promise<(query: string) => Promise<unknown>> {
  const parts = await Promise.all(PACKAGES.map((name) => import(name)));
  const { ApolloClient, HttpLink, InMemoryCache, PersistedQueryLink, gql }: Apollo = Object.assign({}, ...parts);
  const sha256 = (query: string): string => createHash('sha256').update(query).digest('hex');
  return async (query) => {
    const hashed = new PersistedQueryLink({ sha256, useGETForHashedQueries: true });
    const link = hashed.concat(new HttpLink({ uri, fetch: fetchFn }));
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    return (await client.query({ query: gql(query) })).data;
  };
}
