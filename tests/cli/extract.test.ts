import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import schema from '../../src/extract/extraction.schema.json' with { type: 'json' };
import { ARREST, line, OTHER_ARREST } from './articles.ts';
import { dramatis, jsonLines, ROOT } from './run.ts';

const validate = new Ajv({ allErrors: true }).compile(schema);

/** What is looked at in an extraction. */
interface Events {
  readonly id: string;
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly {
    readonly type: string;
    readonly agents: readonly string[];
    readonly targets: readonly string[];
    readonly trigger: { readonly start: number; readonly end: number };
  }[];
}

/** Every object below a value, with its path, that is a span of an article. */
function* spansOf(value: unknown, path = ''): Generator<{ readonly path: string } & Readonly<Record<string, unknown>>> {
  if (value === null || typeof value !== 'object') return;
  if ('start' in value && 'end' in value) yield { ...value, path };
  for (const [key, part] of Object.entries(value)) yield* spansOf(part, `${path}/${key}`);
}

/** Paths of the spans that do not lie in the text, or do not slice to the words that they bring. */
function wrongSpans(
  extraction: object,
  { text, title = '' }: { readonly text: string; readonly title?: string },
): readonly string[] {
  const wrong: string[] = [];
  for (const { path, start, end, in: where, text: words } of spansOf(extraction)) {
    const slice = (where === 'title' ? title : text).slice(Number(start), Number(end));
    const isWhole = slice.length === Number(end) - Number(start) && slice.length > 0 && slice.trim() === slice;
    if (!isWhole || (words !== undefined && words !== slice)) wrong.push(`${path}: ${JSON.stringify(slice)}`);
  }
  return wrong;
}

test('every seed gives one object by the schema, whose spans slice to their words', async () => {
  const { code, stdout, stderr } = await dramatis(['extract', 'seeds']);
  expect([code, stderr.replaceAll(/^note: .*\n/gm, '')]).toEqual([0, '']);
  const extractions = jsonLines(stdout);
  const names = readdirSync(join(ROOT, 'seeds'), 'utf8');
  const texts = new Map(
    names
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, { text: readFileSync(join(ROOT, 'seeds', name), 'utf8') }]),
  );
  for (const each of jsonLines(readFileSync(join(ROOT, 'seeds/more.jsonl'), 'utf8'))) {
    texts.set(String(each.id), { text: String(each.text), ...(each.title ? { title: String(each.title) } : {}) });
  }
  expect(new Set(extractions.map(({ id }) => id))).toEqual(new Set(texts.keys()));
  for (const extraction of extractions) {
    expect([extraction.id, validate(extraction), validate.errors]).toEqual([extraction.id, true, null]);
    const article = texts.get(String(extraction.id));
    expect([extraction.id, article && wrongSpans(extraction, article)]).toEqual([extraction.id, []]);
  }
}, 120_000);

test('ids named by events, statements and states are those of entities and events', async () => {
  const input = line({ id: 'a', text: ARREST }) + line({ id: 'b', text: OTHER_ARREST });
  const { code, stdout } = await dramatis(['extract'], { input });
  expect(code).toBe(0);
  const extractions = jsonLines<Events>(stdout);
  expect(extractions.map(({ id }) => id)).toEqual(['a', 'b']);
  for (const { entities, events } of extractions) {
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    expect(events.map(({ agents, targets }) => [...agents, ...targets].map((id) => names.get(id)))).toEqual([
      ['Police', expect.stringMatching(/^(Asel Omarova|Daniyar Bekov)$/)],
    ]);
  }
});

test('offsets count in the text as it came: line ends and characters of two units stay', async () => {
  const text = ARREST.replaceAll('\n', '\r\n').replace('Police', '“😀” Police');
  const { stdout } = await dramatis(['extract'], { input: line({ id: 'a', text }) });
  const [extraction] = jsonLines<Events>(stdout);
  expect(extraction && wrongSpans(extraction, { text })).toEqual([]);
  const event = extraction?.events[0];
  expect([event?.type, text.slice(event?.trigger.start, event?.trigger.end)]).toEqual(['ARRESTED', 'arrested']);
});

test('a byte-order mark is no part of the text', async () => {
  const { stdout } = await dramatis(['extract', '-', '--format', 'txt'], { input: `\uFEFF${ARREST}` });
  const [extraction] = jsonLines(stdout);
  expect(extraction && wrongSpans(extraction, { text: ARREST })).toEqual([]);
});

test('an article that cannot be read is told apart; the others are printed; exit status 1', async () => {
  const input = `${line({ id: 'a', text: ARREST })}{"id"\n${line({ id: 'c', text: OTHER_ARREST })}`;
  const { code, stdout, stderr } = await dramatis(['extract', '--json'], { input });
  expect([code, jsonLines(stdout).map(({ id }) => id)]).toEqual([1, ['a', 'c']]);
  expect(jsonLines(stderr)).toMatchObject([{ kind: 'failed', source: '-:2', code: 'INPUT_NOT_JSON' }]);
});

test('the same input gives the same output, with one thread or two', async () => {
  const run = (workers: string) =>
    dramatis(['extract', 'seeds/004_myanmar_coup.txt', 'seeds/016_inf_treaty.txt', '--workers', workers]);
  const [one, two] = [await run('1'), await run('2')];
  expect(one.stdout.split('\n')).toHaveLength(3);
  expect(two.stdout).toBe(one.stdout);
});
