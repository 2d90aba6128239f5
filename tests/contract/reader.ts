import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reader, ReadResult } from '../../src/read/reader.ts';
import type { Article } from '../../src/types.ts';
import { gather, sourceOf } from '../helpers/source.ts';

/** How a format spells one article, for the cases that every reader must meet. */
export interface ReaderCase {
  readonly reader: Reader;
  /** Folder of samples in `tests/fixtures/read/`. */
  readonly folder: string;
  /** A name that the reader accepts. */
  readonly name: string;
  /** The bytes of an article with this text. */
  readonly wrap: (text: string) => Uint8Array;
}

const FRENCH =
  'Le président a annoncé samedi que les forces de sécurité avaient repris le contrôle des rues de la capitale, et que les manifestants arrêtés pendant la semaine seraient jugés dans les prochains jours par un tribunal.';

/** What every reader must do, whatever its format. */
export function describeReader({ reader, folder, name, wrap }: ReaderCase): void {
  const samples = new URL(`../fixtures/read/${folder}/`, import.meta.url);
  const readBytes = (bytes: Uint8Array): Promise<readonly ReadResult[]> => gather(reader.read(sourceOf(name, bytes)));

  describe(`reader contract: ${reader.name}`, () => {
    for (const file of readdirSync(samples)) {
      it(`reads ${file} into articles whose sections slice`, async () => {
        const source = sourceOf(file, readFileSync(new URL(file, samples)));
        expect(reader.accepts(source)).toBe(true);
        const results = await gather(reader.read(source));
        expect(results.length).toBeGreaterThan(0);
        for (const result of results) {
          expect(result.kind).toBe('article');
          if (result.kind === 'article') expectSound(result.article);
        }
      });

      it(`reads ${file} twice alike`, async () => {
        const bytes = readFileSync(new URL(file, samples));
        expect(await readBytes(bytes)).toEqual(await readBytes(bytes));
      });
    }

    const failures: readonly (readonly [string, Uint8Array, string])[] = [
      ['an empty article', wrap(''), 'INPUT_EMPTY'],
      ['an article of white space', wrap(' \n\t\n '), 'INPUT_EMPTY'],
      ['a zero byte', Buffer.concat([wrap('Talks began.'), Buffer.from([0])]), 'INPUT_BINARY'],
      ['broken UTF-8', Buffer.concat([Buffer.from([0x41, 0xff]), wrap('Talks began.')]), 'INPUT_ENCODING'],
      ['more than 1 MB', wrap('Talks began. '.repeat(80_000)), 'INPUT_TOO_LONG'],
      ['another language', wrap(FRENCH), 'INPUT_LANGUAGE'],
    ];
    it.each(failures)('yields a failure for %s', async (_, bytes, code) => {
      const results = await readBytes(bytes);
      expect(results.map((result) => (result.kind === 'failure' ? result.error.code : result.kind))).toEqual([code]);
      expect(results[0]?.kind === 'failure' && results[0].error.message).toContain(name);
    });
  });
}

/** Sections are in order, do not overlap, hold no surrounding white space and leave out only white space. */
export function expectSound({ text, title, sections }: Article): void {
  let last = 0;
  for (const { span } of sections) {
    const part = (span.in === 'title' ? title : text).slice(span.start, span.end);
    expect(part).not.toBe('');
    expect(part).toBe(part.trim());
    if (span.in === 'title') continue;
    expect(span.start).toBeGreaterThanOrEqual(last);
    // Only a bullet's mark may be left out beside white space.
    expect(text.slice(last, span.start)).toMatch(/^\s*(?:[*•·▪–-]\s+)?$/u);
    last = span.end;
  }
  expect(text.slice(last).trim()).toBe('');
}
