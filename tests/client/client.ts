import type { TypedDocumentString } from './generated.ts';

/** Where to ask, and who asks. */
export interface ClientOptions {
  /** For example `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** Where the server has tokens. */
  readonly token?: string;
}

/** A client whose answers have the types of the documents that it is given. */
export interface Client {
  /** Throws an Error with the server's message and code if there is no whole answer. */
  ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result>;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** An example to start from: `fetch` and the generated documents are all that it takes. */
export function createClient({ url, token }: ClientOptions): Client {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return {
    async ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables) {
      const body = JSON.stringify({ query: document.toString(), variables });
      const response = await fetch(url, { method: 'POST', headers, body });
      const { data, errors } = (await response.json()) as Answer<Result>;
      const [error] = errors ?? [];
      if (error || !data) throw new Error(`${error?.extensions?.code ?? response.status}: ${error?.message ?? ''}`);
      return data;
    },
  };
}
