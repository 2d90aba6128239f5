import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readJudgements } from '../../src/cli/judgement-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'dramatis-judgements-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = { articleId: 'article:1', start: 0, end: 4, quote: 'Asel' };
const same = {
  id: 'judgement:1',
  decision: 'same',
  anchors: [place, { known: 'country:KAZ' }],
  author: 'ana',
  time: '2022-02-01T00:00:00.000Z',
};

function written(name: string, ...lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n'));
  return path;
}

it('reads what export prints; empty lines do not matter', async () => {
  const renamed = { ...same, id: 'judgement:2', decision: 'renamed', anchors: [place], value: 'Asel', score: 0.5 };
  expect(await readJudgements(written('good.jsonl', same, '', renamed, ''))).toEqual([same, renamed]);
});

it.each([
  ['not JSON', '{', 'INPUT_NOT_JSON'],
  ['a decision that is none', { ...same, decision: 'maybe' }, 'INPUT_INVALID'],
  ['one anchor for two', { ...same, anchors: [place] }, 'INPUT_INVALID'],
  ['a new name without one', { ...same, decision: 'renamed', anchors: [place] }, 'INPUT_INVALID'],
  ['a time that is none', { ...same, time: 'yesterday' }, 'INPUT_INVALID'],
  ['a field that nobody knows', { ...same, mood: 'good' }, 'INPUT_INVALID'],
])('refuses %s, with the line', async (name, line, code) => {
  const path = written(`${name}.jsonl`, same, line);
  await expect(readJudgements(path)).rejects.toMatchObject({ code, source: `${path}:2` });
});

it('says which file is not there', async () => {
  await expect(readJudgements(join(folder, 'none'))).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
});
