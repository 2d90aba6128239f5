import { InputError } from '../../errors.ts';
import type { Source, SourceFormat } from '../reader.ts';
import { type FetchOptions, fetchPage } from './fetch-page.ts';

const FORMATS: Readonly<Record<string, SourceFormat>> = {
  '': 'html',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
};

/** Whether a path that somebody gave is an address of the web. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** The page at an address, fetched when it is read. */
export function webSource(address: string, options: FetchOptions & Pick<Source, 'published'> = {}): Source {
  const { published, ...fetchOptions } = options;
  const source = { name: address, key: address, ...(published ? { published } : {}) };
  const open = async (): Promise<Source> => {
    const { url, type, charset, bytes } = await fetchPage(address, fetchOptions);
    const format = FORMATS[type];
    if (!format) {
      const message = `${address}: ${type} is not read; give the page of an article`;
      throw new InputError('INPUT_UNSUPPORTED', address, message);
    }
    return { ...source, key: url, url, format, ...(charset ? { charset } : {}), bytes: () => whole(bytes) };
  };
  return { ...source, open, bytes: () => opened(open) };
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* opened(open: () => Promise<Source>): AsyncGenerator<Uint8Array> {
  yield* (await open()).bytes();
}
