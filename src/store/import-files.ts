import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** A CSV file: what it holds, and the line that names its columns. */
export interface ImportFile {
  readonly kind: 'nodes' | 'relationships';
  /** Without ending. */
  readonly name: string;
  readonly header: readonly string[];
}

/** CSV files of one folder, opened as they are first written to. */
export class ImportFiles {
  readonly #folder: string;
  readonly #open = new Map<string, { readonly kind: ImportFile['kind']; readonly handle: FileHandle }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds lines to a file, after its header where it is new. */
  async write({ kind, name, header }: ImportFile, lines: readonly string[]): Promise<void> {
    let file = this.#open.get(name);
    if (!file) {
      file = { kind, handle: await open(join(this.#folder, `${name}.csv`), 'wx') };
      this.#open.set(name, file);
      await file.handle.appendFile(`${header.join(',')}\n`);
    }
    await file.handle.appendFile(lines.map((line) => `${line}\n`).join(''));
  }

  /** The files of one kind, in the order of their names. */
  names(kind: ImportFile['kind']): readonly string[] {
    const own = [...this.#open].filter(([, file]) => file.kind === kind);
    return own.map(([name]) => `${name}.csv`).sort();
  }

  async close(): Promise<void> {
    for (const { handle } of this.#open.values()) await handle.close();
  }
}
