import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dramatis, jsonLines, temporaryFolder, type Unknown } from './run.ts';

const TEXT = 'Police arrested Anna Berg. Norway never attacked Chad.';
const span = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const;
const actor = (id: string, words: string) => ({ id, mentions: [span(words)] });
const event = (type: string, trigger: string, agents: string[], targets: string[], polarity = 'affirmed') => ({
  ...{ type, trigger: span(trigger), agents, targets, polarity, modality: 'happened' },
});
const GOLD = {
  id: 't',
  text: TEXT,
  actors: [actor('p', 'Police'), actor('b', 'Anna Berg'), actor('n', 'Norway'), actor('c', 'Chad')],
  events: [event('ARRESTED', 'arrested', ['p'], ['b']), event('ATTACKED', 'attacked', ['n'], ['c'], 'negated')],
  offices: [{ person: 'Anna Berg', body: ['Norway'] }],
};

/** What some program read: the arrest without its agent, and the attack as if it had happened. */
const READ = {
  id: 't',
  entities: GOLD.actors.map(({ id, mentions: [[start, end] = [0, 0]] }) => ({
    id: `x${id}`,
    name: TEXT.slice(start, end),
    mentions: [{ start, end, text: TEXT.slice(start, end), kind: 'name' }],
  })),
  events: [
    { type: 'ARRESTED', trigger: at('arrested'), agents: [], targets: ['xb'], negated: false, modality: 'happened' },
    {
      type: 'ATTACKED',
      trigger: at('attacked'),
      agents: ['xn'],
      targets: ['xc'],
      negated: false,
      modality: 'happened',
    },
  ],
};

function at(words: string) {
  const [start, end] = span(words);
  return { start, end };
}

function files(): readonly [gold: string, predictions: string] {
  const folder = temporaryFolder();
  const [gold, predictions] = [join(folder, 'gold.jsonl'), join(folder, 'read.jsonl')];
  writeFileSync(gold, `${JSON.stringify(GOLD)}\n`);
  writeFileSync(predictions, `${JSON.stringify(READ)}\n`);
  return [gold, predictions];
}

test('evaluate events scores what another program read, and prints its errors side by side', async () => {
  const [gold, predictions] = files();
  const args = ['evaluate', 'events', gold, '--predictions', predictions];
  const { code, stdout, stderr } = await dramatis([...args, '--errors', '--kind', 'agent']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(
    [
      't  agent',
      '  Police [{arrested}] Anna Berg.',
      '            labelled              read',
      '  type      ARRESTED (COERCE)     ARRESTED (COERCE)',
      '  trigger   arrested              arrested',
      '  agent     Police             ≠  nobody',
      '  target    Anna Berg             Anna Berg',
      '  polarity  affirmed              affirmed',
      '  modality  happened              happened',
    ].join('\n'),
  );
  expect(stdout).not.toContain('t  polarity');
  expect(stdout).toMatch(/^1 type and sentence +1\.000 {6}1\.000 +1\.000 +2 +2 +2$/m);
  expect(stdout).toMatch(/^3 fact: .* +0\.000 +0\.000 +0\.000 +0 +2 +2$/m);
}, 120_000);

test('with --json errors are lines, chosen by type and kind, and the scores are the last one', async () => {
  const [gold, predictions] = files();
  const args = ['evaluate', 'events', gold, '--predictions', predictions, '--errors', '--json'];
  const of = async (...more: string[]) => jsonLines<Unknown>((await dramatis([...args, ...more])).stdout);
  expect((await of()).slice(0, -1).map(({ kinds }) => kinds)).toEqual([['agent'], ['polarity']]);
  expect((await of('--type', 'attacked')).slice(0, -1).map(({ kinds }) => kinds)).toEqual([['polarity']]);
  expect((await of('--kind', 'missed')).at(-1)).toMatchObject({
    texts: 1,
    types: { right: 2, found: 2, labelled: 2 },
    participants: { right: 3, found: 3, labelled: 4 },
    offices: { right: 0, found: 0, labelled: 1 },
    coreference: { precision: 1, recall: 1, coverage: 1 },
  });
}, 120_000);

test('predictions that are no reports are refused', async () => {
  const [gold] = files();
  const { code, stderr } = await dramatis(['evaluate', 'events', gold, '--predictions', gold]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/lines that are no reports.*\[CONFIG_INVALID\]/);
});
