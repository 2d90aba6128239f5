import type { IncomingMessage } from 'node:http';
import { servePages } from './web.ts';

/** A query as the service receives it. */
export interface AskedQuery {
  readonly query: string;
  readonly type?: string;
  readonly limit?: number;
}

/** A service of this machine, and the batches that it was asked. */
export interface LocalService {
  readonly url: string;
  readonly batches: AskedQuery[][];
}

/** What Wikidata's service says of itself, as far as it matters. */
export const MANIFEST = {
  versions: ['0.1', '0.2'],
  name: 'Local data (en)',
  identifierSpace: 'http://www.wikidata.org/entity/',
  schemaSpace: 'http://www.wikidata.org/prop/direct/',
};

/** Serves the candidates of names by the Reconciliation Service API 0.2 until the test ends. */
export async function serveCandidates(
  candidates: Readonly<Record<string, readonly object[]>>,
  manifest: object = MANIFEST,
): Promise<LocalService> {
  const batches: AskedQuery[][] = [];
  const { port } = await servePages(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.method !== 'POST') return response.end(JSON.stringify(manifest));
    const form = new URLSearchParams(await bodyOf(request));
    const batch = JSON.parse(form.get('queries') ?? '{}') as Record<string, AskedQuery>;
    batches.push(Object.values(batch));
    const results = Object.entries(batch).map(([key, { query }]) => [key, { result: candidates[query] ?? [] }]);
    return response.end(JSON.stringify(Object.fromEntries(results)));
  });
  return { url: `http://127.0.0.1:${port}/en/api`, batches };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
