import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';
import { fetchPage } from '../../../src/read/web/fetch-page.ts';
import type { Network } from '../../../src/read/web/network.ts';
import { webSource } from '../../../src/read/web/source.ts';
import { gather } from '../../helpers/source.ts';
import { oneMachine, servePages } from '../../helpers/web.ts';

const PAGE =
  '<html><head><meta property="og:type" content="article"><title>Talks</title></head><body><p>Talks began.</p></body></html>';

/** Sends on, endlessly, slowly, compressed or with an error, as the path says. */
async function web(): Promise<{ url: (path: string, host?: string) => string; asked: string[] }> {
  const { port, asked } = await servePages((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/to') return response.writeHead(302, { location: searchParams.get('url') ?? '' }).end();
    if (pathname === '/loop') return response.writeHead(301, { location: '/loop' }).end();
    if (pathname === '/gone') return response.writeHead(410).end();
    if (pathname === '/silent') return undefined;
    if (pathname === '/slow') return response.writeHead(200).write('<p>');
    if (pathname === '/pdf') return response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
    if (pathname === '/zip') {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      return response.end(gzipSync(PAGE));
    }
    if (pathname === '/bomb') {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      return response.end(gzipSync(Buffer.alloc(3_000_000)));
    }
    return response.writeHead(200, { 'content-type': 'text/html; charset="ISO-8859-1"' }).end(PAGE);
  });
  return { url: (path, host = 'news.example') => `http://${host}:${port}${path}`, asked };
}

const limits = { network: oneMachine, timeoutMs: 500, maxBytes: 1_000_000 };

async function codeOf(url: string, network: Network = oneMachine): Promise<string> {
  return fetchPage(url, { ...limits, network }).then(
    () => 'fetched',
    (error: { code: string }) => error.code,
  );
}

describe('the public internet', () => {
  it.each([
    'http://127.0.0.1:4000/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.1.1/',
    'file:///etc/passwd',
    'ftp://news.example/',
    'gopher://127.0.0.1:70/',
    'http://user:secret@news.example/',
    'news',
  ])('does not hold %s', async (url) => {
    await expect(fetchPage(url)).rejects.toMatchObject({ code: 'INPUT_URL_REFUSED', source: url });
  });

  it('does not tell where a private name leads', async () => {
    const error: Error = await fetchPage('http://inside.example/', limits).catch((caught) => caught);
    expect(error.message).toContain('not on the public internet');
    expect(`${error.message}`).not.toContain('10.0.0.5');
  });
});

describe('a page', () => {
  it('is fetched with its type, encoding and last address', async () => {
    const { url } = await web();
    const page = await fetchPage(url(`/to?url=${encodeURIComponent('/talks#top')}`), limits);
    expect({ ...page, bytes: Buffer.from(page.bytes).toString() }).toEqual({
      url: url('/talks'),
      type: 'text/html',
      charset: 'ISO-8859-1',
      bytes: PAGE,
    });
  });

  it('is decompressed', async () => {
    const { url } = await web();
    expect(Buffer.from((await fetchPage(url('/zip'), limits)).bytes).toString()).toBe(PAGE);
  });

  it.each([
    ['/loop', 'INPUT_URL_FAILED'],
    ['/gone', 'INPUT_URL_FAILED'],
    ['/silent', 'INPUT_URL_FAILED'],
    ['/slow', 'INPUT_URL_FAILED'],
    ['/bomb', 'INPUT_TOO_LONG'],
  ])('%s fails with %s', async (path, code) => {
    const { url } = await web();
    expect(await codeOf(url(path))).toBe(code);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://inside.example/',
    'http://[::1]:4000/',
    'file:///etc/passwd',
    'http://user:secret@news.example/',
  ])('that sends on to %s is refused there', async (target) => {
    const { url, asked } = await web();
    expect(await codeOf(url(`/to?url=${encodeURIComponent(target)}`))).toBe('INPUT_URL_REFUSED');
    expect(asked).toHaveLength(1);
  });

  it('of a name with one private address among others is refused', async () => {
    const { url, asked } = await web();
    const addresses = ['127.0.0.1', '10.0.0.5'].map((address) => ({ address, family: 4 }));
    expect(await codeOf(url('/'), { ...oneMachine, resolve: async () => addresses })).toBe('INPUT_URL_REFUSED');
    expect(asked).toEqual([]);
  });

  it('comes from the address that was checked, though the name changes it', async () => {
    const { url, asked } = await web();
    let times = 0;
    const rebinding: Network = {
      resolve: async () => [{ address: times++ === 0 ? '127.0.0.1' : '10.0.0.5', family: 4 }],
      isAllowed: oneMachine.isAllowed,
    };
    expect(await codeOf(url('/'), rebinding)).toBe('fetched');
    expect([times, asked.length]).toEqual([1, 1]);
  });

  it('of a name that nobody knows cannot be reached', async () => {
    const unknown: Network = { ...oneMachine, resolve: async () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await codeOf('http://nowhere.example/', unknown)).toBe('INPUT_URL_FAILED');
  });
});

describe('an address as a source', () => {
  it('gives the article of its page, known by its last address', async () => {
    const { url } = await web();
    const [result] = await gather(read(webSource(url('/to?url=/talks'), limits)));
    expect(result).toMatchObject({
      kind: 'article',
      article: { key: url('/talks'), url: url('/talks'), source: url('/talks'), title: 'Talks', text: 'Talks began.' },
    });
  });

  it.each([
    ['/pdf', 'INPUT_UNSUPPORTED'],
    ['/gone', 'INPUT_URL_FAILED'],
  ])('gives one failure for %s', async (path, code) => {
    const { url } = await web();
    const results = await gather(read(webSource(url(path), limits)));
    expect(results).toMatchObject([{ kind: 'failure', source: url(path), error: { code } }]);
  });
});
