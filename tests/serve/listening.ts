import { onTestFinished } from 'vitest';
import { type ServerOptions, startServer } from '../../src/serve/server.ts';
import { memoryReader } from '../helpers/memory-reader.ts';
import { noReading } from './ask.ts';
import { smallGraph } from './small-graph.ts';
import { smallOntology } from './small-ontology.ts';

/** Starts a server over the small graph on a free port; it stops when the test is over. Gives its address, ending in `/`. */
export async function listening(options: Partial<ServerOptions> = {}): Promise<string> {
  const store = memoryReader(smallGraph);
  const server = await startServer({ store, ontology: smallOntology, reading: noReading, port: 0, ...options });
  onTestFinished(() => server.close());
  return server.url;
}

/** What a query sent over HTTP gets. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly HttpError[] };
}

/** An error as a client reads it. */
export interface HttpError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Sends a query as a client does. */
export async function post(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<HttpAnswer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return { status: response.status, body: (await response.json()) as HttpAnswer['body'] };
}
