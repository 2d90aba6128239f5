import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { InputError } from '../../errors.ts';
import { AddressRefused, checkedLookup, type Network, publicInternet } from './network.ts';

/** What an address gave. */
export interface FetchedPage {
  /** After redirects. */
  readonly url: string;
  /** Media type in lower case, e.g. `text/html`; empty where none was given. */
  readonly type: string;
  readonly charset?: string;
  readonly bytes: Uint8Array;
}

/** How a page is fetched; the limits are for tests to make small. */
export interface FetchOptions {
  readonly network?: Network;
  /** From the first request to the last byte. */
  readonly timeoutMs?: number;
  /** Counted after decompression. */
  readonly maxBytes?: number;
}

const MAX_REDIRECTS = 5;
const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Fetches a page from the public internet. Each address is checked after its name is resolved, and again at every
 * redirect. Throws InputError: INPUT_URL_REFUSED, INPUT_URL_FAILED, INPUT_TOO_LONG.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { network = publicInternet, timeoutMs = 20_000, maxBytes = 8_000_000 } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  let url = checkedUrl(address, address, network);
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const response = await send(url, network, signal);
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && headers.location) {
        response.destroy();
        url = checkedUrl(new URL(headers.location, url).href, address, network);
        continue;
      }
      if (status !== 200) {
        response.destroy();
        throw failed(address, `the server answered with status ${status}`);
      }
      const bytes = await readBody(response, address, maxBytes);
      return { url: url.href, bytes, ...typeOf(headers['content-type']) };
    }
  } catch (error) {
    throw toInputError(error, address, timeoutMs);
  }
  throw failed(address, `more than ${MAX_REDIRECTS} redirects`);
}

/** Throws InputError INPUT_URL_REFUSED for what is no address of the web, or gives a bare IP address that is not public. */
function checkedUrl(text: string, address: string, { isAllowed }: Network): URL {
  if (!URL.canParse(text)) throw refused(address, 'this is no URL');
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw refused(address, 'only http:// and https:// are read');
  if (url.username || url.password) throw refused(address, 'a URL with a name and password is not read');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw notPublic(address);
  url.hash = '';
  return url;
}

function send(url: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = { 'user-agent': 'dramatis', accept: 'text/html, text/plain;q=0.5', 'accept-encoding': 'gzip, br' };
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    request(url, { headers, signal, agent: false, lookup: checkedLookup(network) }, resolve)
      .on('error', reject)
      .end();
  });
}

async function readBody(response: IncomingMessage, address: string, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of decompressed(response)) {
    size += piece.length;
    if (size > maxBytes) {
      response.destroy();
      throw new InputError('INPUT_TOO_LONG', address, `${address}: more than ${maxBytes} bytes`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function decompressed(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const decoder = DECODERS[response.headers['content-encoding']?.trim().toLowerCase() ?? '']?.();
  if (!decoder) return response;
  response.once('error', (error) => (decoder as unknown as Readable).destroy(error));
  return response.pipe(decoder) as unknown as Readable;
}

function typeOf(header = ''): Pick<FetchedPage, 'type' | 'charset'> {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  const charset = parameters.map((each) => /^charset="?([^"]+)"?$/i.exec(each)?.[1]).find(Boolean);
  return { type: type.toLowerCase(), ...(charset ? { charset } : {}) };
}

/** Nothing of what a name leads to is told: a stranger who asks is not to learn this network's addresses. */
function toInputError(error: unknown, address: string, timeoutMs: number): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  if (error instanceof AddressRefused) return notPublic(address);
  const isLate = error.name === 'TimeoutError' || error.name === 'AbortError';
  const code = (error as NodeJS.ErrnoException).code ?? error.name;
  return failed(address, isLate ? `no answer within ${timeoutMs / 1000} s` : `cannot be reached (${code})`, error);
}

function notPublic(address: string): InputError {
  return refused(address, 'it leads to an address that is not on the public internet');
}

function refused(address: string, why: string): InputError {
  return new InputError('INPUT_URL_REFUSED', address, `${address}: ${why}`);
}

function failed(address: string, why: string, cause?: Error): InputError {
  return new InputError('INPUT_URL_FAILED', address, `${address}: ${why}`, { cause });
}
