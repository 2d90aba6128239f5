import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { InputError } from '../errors.ts';
import { readers } from './index.ts';
import type { Source, SourceFormat } from './reader.ts';
import type { Network } from './web/network.ts';
import { isWebAddress, webSource } from './web/source.ts';

/** Settings that hold for all sources of one import. */
export interface SourceOptions {
  /** ISO date for articles without one of their own. */
  readonly published?: string;
  /** What `-` reads. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** The format of `-`; JSON lines unless told. */
  readonly inputFormat?: SourceFormat;
  /** How addresses of the web are reached: the public internet, unless a caller brings its own. */
  readonly network?: Network;
}

/**
 * The sources behind paths: files, addresses of the web, folders (all files below them that a reader accepts, sorted, but no README and no
 * dot file), `-` for the input.
 * Throws InputError INPUT_NOT_FOUND.
 */
export async function* openSources(paths: readonly string[], options: SourceOptions = {}): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === '-') {
      yield standardInput(options);
      continue;
    }
    if (isWebAddress(path)) {
      yield webSource(path, options);
      continue;
    }
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new InputError('INPUT_NOT_FOUND', path, `${path}: no such file or folder`);
    if (!found.isDirectory()) {
      yield fileSource(path, basename(path), options);
      continue;
    }
    for (const file of await filesBelow(path)) {
      const source = fileSource(file, relative(path, file).split(sep).join('/'), options);
      if (readers.some((reader) => reader.accepts(source))) yield source;
    }
  }
}

function fileSource(path: string, key: string, { published }: SourceOptions): Source {
  return { name: path, key, bytes: () => createReadStream(path), ...(published ? { published } : {}) };
}

function standardInput({ input, inputFormat = 'jsonl', published }: SourceOptions): Source {
  const bytes = (): AsyncIterable<Uint8Array> => input ?? process.stdin;
  return { name: '-', key: '-', bytes, format: inputFormat, ...(published ? { published } : {}) };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (/^(?:\.|readme\b)/i.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else files.push(path);
  }
  return files;
}
