import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MANIFEST, serveCandidates } from '../helpers/reconciliation.ts';
import { dramatis, jsonLines, type Ran, temporaryFolder } from './run.ts';

/** Three people of whom the knowledge base knows nothing, and a country. */
const ARTICLES = [
  ['a', '2022-01-08', 'Kazakh police arrested Asel Omarova on Saturday. Kazakhstan said so.'],
  ['b', '2022-01-09', 'Kazakh police arrested Daniyar Bekov on Saturday. Kazakhstan said so.'],
  ['c', '2022-01-10', 'Kazakh police arrested Zhanna Iskakova on Saturday. Kazakhstan said so.'],
].map(([id, publishedAt, text]) => JSON.stringify({ id, publishedAt, text }));
const WIKIDATA = 'http://www.wikidata.org/entity/';
const entry = (id: string, name: string, match: boolean) => ({
  id,
  name,
  score: match ? 100 : 60,
  match,
  type: ['human'],
});
const CANDIDATES = {
  'Asel Omarova': [entry('Q101', 'Asel Omarova', true), entry('Q102', 'Asel Omar', false)],
  'Daniyar Bekov': [entry('Q103', 'Daniar Bekov', false), entry('Q104', 'Daniyar Bekow', false)],
};

type Row = { readonly kind: string; readonly name: string; readonly uri?: string };

/** A store with the articles, and a way to run commands on it. */
async function withArticles(): Promise<(args: readonly string[], input?: string) => Promise<Ran>> {
  const store = join(temporaryFolder(), 'store');
  const run = (args: readonly string[], input = ''): Promise<Ran> => dramatis([...args, '--store', store], { input });
  expect((await run(['import', '-', '--format', 'jsonl'], ARTICLES.join('\n'))).code).toBe(0);
  return run;
}

async function linksIn(run: (args: readonly string[]) => Promise<Ran>): Promise<readonly unknown[]> {
  const { stdout } = await run(['actors', '--type', 'Person', '--json']);
  return jsonLines<{ name: string; wikidata: string | null }>(stdout)
    .map(({ name, wikidata }) => `${name} ${wikidata ?? '–'}`)
    .sort();
}

describe('reconcile', () => {
  test('what is certain is linked, what is not goes to review, and both can be taken back', async () => {
    const run = await withArticles();
    const { url, batches } = await serveCandidates(CANDIDATES);
    const before = await run(['cypher', 'MATCH (a:Person) RETURN a ORDER BY a.id', '--json']);
    const first = await run(['reconcile', url, '--type', 'Person=Q5', '--batch', '2', '--json']);
    expect(first).toMatchObject({ code: 0, stderr: expect.stringMatching(/1 linked, 1 unknown there, 2 to review/) });
    const rows = jsonLines<Row>(first.stdout).map(({ kind, name, uri = '' }) => `${kind} ${name} ${uri}`);
    expect(rows.sort()).toEqual([
      `linked Asel Omarova ${WIKIDATA}Q101`,
      `review Daniyar Bekov ${WIKIDATA}Q103`,
      `review Daniyar Bekov ${WIKIDATA}Q104`,
      'unknown Zhanna Iskakova ',
    ]);
    expect(batches.map(({ length }) => length)).toEqual([2, 1]);
    expect(batches.flat()).toContainEqual({ query: 'Asel Omarova', type: 'Q5', limit: 3 });
    expect(await linksIn(run)).toEqual(['Asel Omarova Q101', 'Daniyar Bekov –', 'Zhanna Iskakova –']);

    // Asked again, nothing is said twice; the graph made anew from its reports is the same.
    const again = await run(['reconcile', url, '--type', 'Person=Q5']);
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr).toMatch(/0 linked, 1 unknown there, 0 to review/);
    expect((await run(['rebuild'])).code).toBe(0);
    expect(await linksIn(run)).toEqual(['Asel Omarova Q101', 'Daniyar Bekov –', 'Zhanna Iskakova –']);

    // One candidate is not meant, the other is; a third is not asked about any more.
    const review = await run(['review', '--author', 'ana', '--json'], 'dszs');
    expect(review.stderr).toMatch(
      /The same entry\? Local data \(en\) does not know\n\n +Daniyar Bekov \(Person.*\n.*b: Kazakh police/,
    );
    expect(review.stderr).toMatch(/\/Q103\n +Daniar Bekov \(human\); score 60\n/);
    expect(jsonLines<Row>(review.stdout).map(({ kind }) => kind)).toEqual(['different', 'same', 'withdrawn', 'same']);
    expect(review.stderr).toMatch(/2 decided, 0 to decide\n$/);
    expect(await linksIn(run)).toEqual(['Asel Omarova Q101', 'Daniyar Bekov Q104', 'Zhanna Iskakova –']);

    // Judgements travel: another graph of the same articles gets the same links.
    const judgements = (await run(['export', '--judgements'])).stdout;
    const file = join(temporaryFolder(), 'judgements.jsonl');
    writeFileSync(file, judgements);
    const other = await withArticles();
    expect((await other(['import', '--judgements', file])).code).toBe(0);
    expect(await linksIn(other)).toEqual(await linksIn(run));

    // Withdrawn, everything is as it was.
    const withdrawn = jsonLines<object>(judgements).map((each) => ({
      withdrawnAt: '2030-01-01T00:00:00.000Z',
      ...each,
    }));
    writeFileSync(file, withdrawn.map((each) => JSON.stringify(each)).join('\n'));
    expect((await run(['import', '--judgements', file])).code).toBe(0);
    expect((await run(['cypher', 'MATCH (a:Person) RETURN a ORDER BY a.id', '--json'])).stdout).toBe(before.stdout);
  }, 300_000);

  test('an entry that another actor has, two certain ones, and --only-review are for a person', async () => {
    const run = await withArticles();
    const { url } = await serveCandidates({
      'Asel Omarova': [entry('Q101', 'Asel Omarova', true)],
      'Daniyar Bekov': [entry('Q101', 'Asel Omarova', true)],
      'Zhanna Iskakova': [entry('Q105', 'Zhanna Iskakova', true), entry('Q106', 'Zhanna Iskakova', true)],
    });
    const kinds = async (more: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await run(['reconcile', url, '--type', 'Person', '--json', ...more]);
      return jsonLines<Row>(stdout).map(({ kind }) => kind);
    };
    expect(await kinds(['--only-review', '--dry-run'])).toEqual(['review', 'review', 'review', 'review']);
    expect(await linksIn(run)).toEqual(['Asel Omarova –', 'Daniyar Bekov –', 'Zhanna Iskakova –']);
    expect((await kinds([])).toSorted()).toEqual(['linked', 'review', 'review', 'review']);
  }, 240_000);

  test('entries of another data set are kept as judgements and not asked about again', async () => {
    const run = await withArticles();
    const space = 'https://names.example/id/';
    const { url, batches } = await serveCandidates(
      { 'Asel Omarova': [entry('7', 'Asel Omarova', true)] },
      { ...MANIFEST, identifierSpace: space },
    );
    const options = ['--type', 'Person', '--limit', '3'];
    expect((await run(['reconcile', url, ...options])).stdout).toMatch(
      /^linked {2}Asel Omarova \[actor:\w+\] → https:\/\/names\.example\/id\/7 /,
    );
    await run(['reconcile', url, ...options]);
    expect(batches.map(({ length }) => length)).toEqual([3, 2]);
    const [judgement] = jsonLines<{ anchors: unknown[]; author: string }>(
      (await run(['export', '--judgements'])).stdout,
    );
    expect(judgement).toMatchObject({ author: 'Local data (en)', decision: 'same' });
    expect(judgement?.anchors[1]).toEqual({ known: `${space}7` });
  }, 240_000);

  test('what goes wrong is told with what to do', async () => {
    const run = await withArticles();
    const wrong = await run(['reconcile', 'http://127.0.0.1:1/']);
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/cannot be reached \(.+\): check the address \[SERVICE_UNREACHABLE\]/);
    expect(await run(['reconcile', 'http://127.0.0.1:1/', '--type', 'Group'])).toMatchObject({ code: 2 });
  }, 240_000);
});
