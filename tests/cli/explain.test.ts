import { expect, test } from 'vitest';
import { ARREST, line } from './articles.ts';
import { dramatis, jsonLines, temporaryFolder } from './run.ts';

test('explain tells how an event of the graph was read; why-not what kept sentences silent', async () => {
  const store = temporaryFolder();
  const input = line({ id: 'arrest', text: ARREST });
  await dramatis(['import', '-', '--store', store], { input });
  const { stdout } = await dramatis(['events', '--store', store, '--json']);
  const [event] = jsonLines<{ readonly id: string; readonly type: string }>(stdout);
  const explained = await dramatis(['explain', event?.id ?? '', '--store', store]);
  expect(explained.code).toBe(0);
  expect(explained.stdout).toContain(event?.type ?? 'no event');
  expect(explained.stdout).toMatch(/set off by {3}“/);
  expect(explained.stdout).toMatch(/frame {8}\S/);
  expect((await dramatis(['explain', 'event:none', '--store', store])).code).not.toBe(0);
}, 120_000);

test('why-not names a sentence with two actors, and the reason', async () => {
  const input = 'Anna Berg, a minister of Norway, resembled Prime Minister Erna Solberg of Norway in many ways.\n';
  const { code, stdout } = await dramatis(['why-not', '-', '--json'], { input });
  expect(code).toBe(0);
  const [silence] = jsonLines<{ readonly actors: readonly string[]; readonly reasons: readonly unknown[] }>(stdout);
  expect(silence?.actors.length).toBeGreaterThanOrEqual(2);
  expect(silence?.reasons.length).toBeGreaterThanOrEqual(1);
}, 120_000);

test('why-not --all tells of every sentence who was found where, and what other types lack', async () => {
  const input = 'Police arrested Anna Berg.\nNorway criticized the weather.\n';
  const { code, stdout } = await dramatis(['why-not', '-', '--all'], { input });
  expect(code).toBe(0);
  expect(stdout).toContain('arrested: read as ARRESTED');
  expect(stdout).toContain('target: Anna Berg (“Anna Berg”, stated)');
  expect(stdout).toMatch(/CRITICIZED.*\n?.*no actor stands where the target would \(.*there is “weather”/);
}, 120_000);
