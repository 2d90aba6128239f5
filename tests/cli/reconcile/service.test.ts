import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openService } from '../../../src/cli/reconcile/service.ts';
import { MANIFEST, serveCandidates } from '../../helpers/reconciliation.ts';
import { servePages } from '../../helpers/web.ts';

const options = { timeoutMs: 5000 };

/** A service that answers the manifest with the first and queries with the second. */
async function serve(first: string, second = '{}', status = 200): Promise<string> {
  const { port } = await servePages((request, response) => {
    response.writeHead(status, status === 302 ? { location: 'http://other.example/api' } : {});
    response.end(request.method === 'POST' ? second : first);
  });
  return `http://127.0.0.1:${port}/`;
}

describe('a reconciliation service', () => {
  it('is asked for several at once, and answers each, the likeliest first', async () => {
    const { url, batches } = await serveCandidates({
      'Asel Omarova': [
        { id: 'Q2', name: 'Asel Omar', score: 40.5, match: false, type: ['Q5'] },
        {
          id: 'Q1',
          name: 'Asel Omarova',
          description: 'lawyer',
          score: 97,
          match: true,
          type: [{ id: 'Q5', name: 'human' }],
        },
      ],
    });
    const service = await openService(url, options);
    expect(service).toMatchObject({ name: 'Local data (en)', identifierSpace: 'http://www.wikidata.org/entity/' });
    const queries = [
      { query: 'Nobody', limit: 3 },
      { query: 'Asel Omarova', type: 'Q5', limit: 3 },
    ];
    expect(await service.ask(queries)).toEqual([
      [],
      [
        { id: 'Q1', name: 'Asel Omarova', description: 'lawyer', score: 97, match: true, types: ['human'] },
        { id: 'Q2', name: 'Asel Omar', score: 40.5, match: false, types: ['Q5'] },
      ],
    ]);
    expect(batches).toEqual([queries]);
  });

  it('may leave out its versions, whether a candidate matches, and types', async () => {
    const { versions: _, ...old } = MANIFEST;
    const { url } = await serveCandidates({ A: [{ id: 'Q1', name: 'A', score: '7' }] }, old);
    const [found] = await (await openService(url, options)).ask([{ query: 'A', limit: 1 }]);
    expect(found).toEqual([{ id: 'Q1', name: 'A', score: 7, match: false, types: [] }]);
  });

  it.each([
    ['SERVICE_UNSUPPORTED', /version 1\.0/, () => serve(JSON.stringify({ ...MANIFEST, versions: ['1.0'] }))],
    [
      'SERVICE_UNSUPPORTED',
      /authenticate/,
      () => serve(JSON.stringify({ ...MANIFEST, authentication: { type: 'basic' } })),
    ],
    ['SERVICE_UNSUPPORTED', /http:\/\/other\.example\/api/, () => serve('', '', 302)],
    ['SERVICE_ANSWER', /no JSON/, () => serve('<html>')],
    ['SERVICE_ANSWER', /identifierSpace/, () => serve(JSON.stringify({ name: 'x' }))],
    ['SERVICE_ANSWER', /bytes/, () => serve(`"${'x'.repeat(8_100_000)}"`)],
    ['SERVICE_UNREACHABLE', /status 503/, () => serve('', '', 503)],
    ['SERVICE_UNREACHABLE', /ECONNREFUSED/, closed],
  ] as const)('%s: %s', async (code, message, server) => {
    const opening = openService(await server(), options);
    await expect(opening).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('that does not answer is not waited for', async () => {
    const { port } = await servePages(() => undefined);
    const opening = openService(`http://127.0.0.1:${port}/`, { timeoutMs: 50 });
    const message = expect.stringMatching(/within 0\.05 s: .*--timeout/);
    await expect(opening).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE', message });
  });

  it.each([
    ['SERVICE_ANSWER', /no result for query q0/, '{}'],
    ['SERVICE_ANSWER', /q0\.result/, '{"q0": {"result": {}}}'],
    ['SERVICE_ANSWER', /no JSON/, '{'],
  ] as const)('%s to a query: %s', async (code, message, given) => {
    const service = await openService(await serve(JSON.stringify(MANIFEST), given), options);
    const asking = service.ask([{ query: 'A', limit: 1 }]);
    await expect(asking).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

/** An address at which nobody listens any more. */
async function closed(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/`;
}
