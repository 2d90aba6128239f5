import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARREST, graphIn, line, OTHER_ARREST, writeFiles } from './articles.ts';
import { dramatis, jsonLines, temporaryFolder } from './run.ts';

const FOREIGN = `Haftbefehl gegen Bankerin\n\n${'Die Polizei hat am Samstag eine Bankerin festgenommen, wie das Ministerium mitteilte. Der Anwalt der Frau wollte sich dazu nicht äußern. '.repeat(4)}`;
const LONG = `Long\n\n${'Nothing happened. '.repeat(60_000)}`;

/** Files that cannot be read: what they hold, the code, and what the message says of place and reason. */
const FILES: readonly (readonly [name: string, content: string | Uint8Array, code: string, reason: RegExp])[] = [
  ['empty.txt', '', 'INPUT_EMPTY', /the article is empty/],
  ['blank.txt', ' \n\t\r\n', 'INPUT_EMPTY', /the article is empty/],
  ['binary.txt', Buffer.concat([Buffer.from(ARREST), Buffer.from([0, 1, 2])]), 'INPUT_BINARY', /byte \d+ is zero/],
  ['picture.txt', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'INPUT_BINARY', /byte 8 is zero/],
  ['latin1.txt', Buffer.from('Café closed\n\nThe café closed.', 'latin1'), 'INPUT_ENCODING', /byte 3 is not UTF-8/],
  ['cut.txt', Buffer.from(`${ARREST}é`).subarray(0, -1), 'INPUT_ENCODING', /byte \d+ is not UTF-8/],
  ['utf16.txt', Buffer.from(`\uFEFF${ARREST}`, 'utf16le'), 'INPUT_BINARY', /byte \d+ is zero/],
  ['long.txt', LONG, 'INPUT_TOO_LONG', /more than 1000000 bytes/],
  ['german.txt', FOREIGN, 'INPUT_LANGUAGE', /the text is in "de"/],
];

/** Lines that cannot be read. */
const LINES: readonly (readonly [text: string | Uint8Array, code: string, reason: RegExp])[] = [
  ['{"id": "x", "text": "cut', 'INPUT_NOT_JSON', /not JSON; each line must be one object/],
  ['[1, 2]', 'INPUT_INVALID', /the line: .*object/],
  ['{"id": "x"}', 'INPUT_INVALID', /text: /],
  ['{"id": "x", "text": 7}', 'INPUT_INVALID', /text: .*string/],
  ['{"id": {}, "text": "T"}', 'INPUT_INVALID', /id: /],
  ['{"id": "x", "text": "T", "publishedAt": "yesterday"}', 'INPUT_INVALID', /publishedAt: .*2022-01-08/],
  ['{"id": "x", "text": "T", "url": "nowhere"}', 'INPUT_INVALID', /url: /],
  ['{"id": "x", "text": " \\n "}', 'INPUT_EMPTY', /the article is empty/],
  ['{"id": "x", "text": "a\\u0000b"}', 'INPUT_BINARY', /character \d+ is zero/],
  ['{"id": "x", "text": "a\\ud800b"}', 'INPUT_ENCODING', /half of a surrogate pair/],
  [Buffer.from('{"id": "x", "text": "caf\u00e9"}', 'latin1'), 'INPUT_ENCODING', /byte \d+ is not UTF-8/],
  [JSON.stringify({ id: 'x', text: LONG }), 'INPUT_TOO_LONG', /more than 1000000 bytes/],
  [JSON.stringify({ id: 'x', text: FOREIGN }), 'INPUT_LANGUAGE', /the text is in "de"/],
  [
    JSON.stringify({ id: 'first', text: OTHER_ARREST }),
    'INPUT_DUPLICATE_KEY',
    /the key "first" is taken by .*:1 with another text/,
  ],
];

interface Failure {
  readonly kind: string;
  readonly source: string;
  readonly code: string;
  readonly message: string;
}

test('files that cannot be read are named with place and reason; the others are imported', async () => {
  const folder = temporaryFolder();
  const [articles, store] = [join(folder, 'in'), join(folder, 'store')];
  const bad = Object.fromEntries(FILES.map(([name, content]) => [name, content]));
  writeFiles(articles, { 'a.txt': ARREST, ...bad, 'z.txt': OTHER_ARREST, 'ignored.pdf': 'no article' });
  const { code, stdout, stderr } = await dramatis(['import', articles, '--store', store, '--json']);
  expect([code, stderr]).toEqual([1, '']);
  const results = jsonLines<Failure>(stdout);
  expect(results.at(-1)).toEqual({ kind: 'summary', imported: 2, changed: 0, unchanged: 0, failed: FILES.length });
  for (const [name, , expected, reason] of FILES) {
    const source = join(articles, name);
    const failure = results.find((result) => result.source === source);
    expect(failure).toEqual({ kind: 'failed', source, code: expected, message: expect.stringMatching(reason) });
    expect(failure?.message).toContain(source);
  }
  const without = join(folder, 'without');
  await dramatis(['import', join(articles, 'a.txt'), join(articles, 'z.txt'), '--store', without]);
  expect(await graphIn(store)).toEqual(await graphIn(without));
}, 60_000);

test('lines that cannot be read are named with file and number; the others are imported', async () => {
  const folder = temporaryFolder();
  const [file, store] = [join(folder, 'in.jsonl'), join(folder, 'store')];
  const parts = LINES.map(([text]) => Buffer.concat([Buffer.from(text), Buffer.from('\n')]));
  const content = [
    Buffer.from(line({ id: 'first', text: ARREST })),
    ...parts,
    Buffer.from(line({ id: 'last', text: OTHER_ARREST })),
  ];
  writeFiles(folder, { 'in.jsonl': Buffer.concat(content) });
  const { code, stdout } = await dramatis(['import', file, '--store', store, '--json']);
  expect(code).toBe(1);
  const results = jsonLines<Failure>(stdout);
  expect(results.map(({ kind }) => kind)).toEqual(['imported', ...LINES.map(() => 'failed'), 'imported', 'summary']);
  for (const [at, [, expected, reason]] of LINES.entries()) {
    const source = `${file}:${at + 2}`;
    expect(results[at + 1]).toEqual({ kind: 'failed', source, code: expected, message: expect.stringMatching(reason) });
    expect(results[at + 1]?.message).toContain(source);
  }
}, 60_000);

test('people read a line for each failure; the exit status says that there was one', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.txt': ARREST, 'empty.txt': '' });
  const paths = [join(folder, 'a.txt'), join(folder, 'empty.txt')];
  expect(await dramatis(['import', ...paths, '--store', join(folder, 'store')])).toEqual({
    code: 1,
    stdout: '1 imported, 0 changed, 0 unchanged, 1 failed\n',
    stderr: `failed: ${paths[1]}: the article is empty [INPUT_EMPTY]\n`,
  });
});

test('the same key from another file with another text names both', async () => {
  const folder = temporaryFolder();
  const store = join(folder, 'store');
  writeFiles(folder, { 'one/a.txt': ARREST, 'two/a.txt': OTHER_ARREST });
  await dramatis(['import', join(folder, 'one'), '--store', store]);
  const before = await graphIn(store);
  const { code, stderr } = await dramatis(['import', join(folder, 'two'), '--store', store]);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/two\/a\.txt.*"a\.txt".*one\/a\.txt.*\[INPUT_DUPLICATE_KEY\]/),
  ]);
  expect(await graphIn(store)).toEqual(before);
});

test('an article without a date is imported, with a note that says what to do', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.txt': ARREST.replace('ALMATY, Jan. 8, 2022 - ', '') });
  const path = join(folder, 'a.txt');
  const { code, stdout, stderr } = await dramatis(['import', path, '--store', join(folder, 'store')]);
  expect([code, stdout]).toEqual([0, '1 imported, 0 changed, 0 unchanged, 0 failed\n']);
  expect(stderr).toMatch(/^note: .*a\.txt: no date of publication; .*--published.*\[DATE_UNKNOWN\]\n$/);
});

test('a file of a kind that no reader takes is told', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.pdf': '%PDF-1.7' });
  const { code, stderr } = await dramatis(['import', join(folder, 'a.pdf'), '--store', join(folder, 'store')]);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/a\.pdf.*\[INPUT_UNSUPPORTED\]\n$/)]);
});
