import { existsSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { expect, onTestFinished, test } from 'vitest';
import { ARREST, OTHER_ARREST, writeFiles } from './articles.ts';
import { dramatis, ended, jsonLines, start, temporaryFolder } from './run.ts';
import { serve } from './serving.ts';

async function askServer(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data?: unknown }).data;
}

function seedsIn(folder: string): readonly string[] {
  writeFiles(join(folder, 'in'), { 'a.txt': ARREST });
  return ['--seeds', join(folder, 'in'), '--store', join(folder, 'store')];
}

test('it imports seeds into an empty store, answers, and stops with what stopped it', async () => {
  const args = seedsIn(temporaryFolder());
  const { url, greeting, child } = await serve(args);
  expect(greeting).toMatchObject({ kind: 'serving', store: args.at(-1), articles: 1, events: 1 });
  expect(await askServer(url, '{ events { nodes { type targets { name } } } }')).toEqual({
    events: { nodes: [{ type: 'ARRESTED', targets: [{ name: 'Asel Omarova' }] }] },
  });
  child.kill('SIGTERM');
  expect(await ended(child)).toBe(143);
});

test('it imports no seeds into a store that holds articles', async () => {
  const folder = temporaryFolder();
  const args = seedsIn(folder);
  writeFiles(folder, { 'b.txt': OTHER_ARREST });
  await dramatis(['import', join(folder, 'b.txt'), '--store', join(folder, 'store')]);
  const { greeting } = await serve(args);
  expect(greeting).toMatchObject({ articles: 1 });
});

test('the store that it has open is refused to others, with its address, until it ends', async () => {
  const folder = temporaryFolder();
  const args = seedsIn(folder);
  const store = join(folder, 'store');
  const { url, child } = await serve(args);
  for (const command of [['import', join(folder, 'in')], ['actors'], ['doctor'], ['serve', '--port', '0']]) {
    const { code, stdout, stderr } = await dramatis([...command, '--store', store]);
    expect([command, code]).toEqual([command, 3]);
    expect(stdout + stderr).toContain(
      `The store in ${store} is open in another process: ask the server at ${url}, or stop it first [STORE_LOCKED]`,
    );
  }
  child.kill('SIGINT');
  expect(await ended(child)).toBe(130);
  expect(existsSync(join(store, 'server.json'))).toBe(false);
  expect((await dramatis(['actors', '--store', store])).code).toBe(0);
});

test('a server that was killed is not named any more', async () => {
  const folder = temporaryFolder();
  const args = seedsIn(folder);
  const { child } = await serve(args);
  child.kill('SIGKILL');
  expect(await ended(child)).toBe(null);
  const again = await dramatis(['import', join(folder, 'in'), '--store', join(folder, 'store'), '--json']);
  expect(jsonLines(again.stdout).at(-1)).toMatchObject({ imported: 0, unchanged: 1 });
  expect(existsSync(join(folder, 'store/server.json'))).toBe(false);
});

test('it speaks Bolt to those who have a token, and GraphQL lets those change the graph who may', async () => {
  const folder = temporaryFolder();
  const tokens = join(folder, 'tokens.jsonl');
  const token = async (...args: string[]) => (await dramatis(['token', ...args, '--tokens', tokens])).stdout.trim();
  const [ana, ben] = [await token('ana'), await token('ben', '--role', 'editor')];
  const { url, greeting } = await serve([...seedsIn(folder), '--bolt-port', '0', '--tokens', tokens]);
  const driver = neo4j.driver(String(greeting.bolt), neo4j.auth.basic('ana', ana));
  onTestFinished(() => driver.close());
  const { records } = await driver.executeQuery('MATCH ()-[r:ARRESTED]->(b) RETURN b.name AS whom');
  expect(records.map((record) => record.get('whom'))).toEqual(['Asel Omarova']);
  const wrong = neo4j.driver(String(greeting.bolt), neo4j.auth.basic('ana', ben));
  onTestFinished(() => wrong.close());
  await expect(wrong.verifyAuthentication()).resolves.toBe(false);
  const query = 'mutation { retractArticle(input: { id: "none" }) { userErrors { code } } }';
  const statuses = [ana, ben].map(async (bearer) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })).status;
  });
  expect(await Promise.all(statuses)).toEqual([403, 200]);
});

test.each([
  ['0.0.0.0', [], true],
  ['127.0.0.1', [], false],
  ['0.0.0.0', ['--tokens'], false],
] as const)('on %s with %j it warns that everybody may change the graph: %s', async (host, options, isWarned) => {
  const folder = temporaryFolder();
  const tokens = join(folder, 'tokens.jsonl');
  await dramatis(['token', 'ana', '--tokens', tokens]);
  const args = options.flatMap((option) => [option, tokens]);
  const { child, stderr } = await serve(['--host', host, '--no-bolt', ...args, ...seedsIn(folder)]);
  child.kill('SIGTERM');
  await ended(child);
  const warning =
    'Warning: this server listens on 0.0.0.0 and knows no tokens: whoever reaches it may change the graph.';
  expect(stderr().includes(warning)).toBe(isWarned);
  if (isWarned) expect(stderr()).toContain('dramatis token <name> --role editor --tokens <file>');
});

test('a Bolt port that somebody chose must be free; nobody has to have one', async () => {
  const folder = temporaryFolder();
  const { url, greeting } = await serve([...seedsIn(folder), '--no-bolt']);
  expect(greeting).not.toHaveProperty('bolt');
  const { port } = new URL(url);
  const args = ['serve', '--port', '0', '--bolt-port', port, '--store', join(folder, 'other')];
  const { code, stderr } = await dramatis(args);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/Cannot serve Bolt on 127\.0\.0\.1:\d+: .*EADDRINUSE/)]);
});

test('an address that is taken is told', async () => {
  const folder = temporaryFolder();
  const { url } = await serve(seedsIn(folder));
  const { port } = new URL(url);
  const { code, stderr } = await dramatis(['serve', '--port', port, '--store', join(folder, 'other')]);
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /Cannot serve on 127\.0\.0\.1:\d+: .*EADDRINUSE.*choose another host or port \[CONFIG_INVALID\]/,
  );
});

test('for people it prints the address, what there is, and three queries that the seeds answer', async () => {
  const store = join(temporaryFolder(), 'store');
  const child = start(['serve', '--seeds', 'seeds', '--store', store], { PORT: '0', HOST: 'localhost' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for await (const piece of child.stdout ?? []) {
    text += piece;
    if (/"Karim Massimov"(?:.|\n)*\n\}\n$/.test(text)) break;
  }
  const [, url = ''] = /^Dramatis answers at (http:\/\/localhost:\d+\/) from /.exec(text) ?? [];
  expect(text).toMatch(/\n\d+ articles, \d+ actors, \d+ events, \d+ relations\n/);
  const queries = text.split('\n\n').filter((part) => part.startsWith('query '));
  const answers = await Promise.all(queries.map((query) => askServer(url, query)));
  expect(answers).toMatchObject([
    { events: { nodes: expect.arrayContaining([expect.objectContaining({ label: expect.any(String) })]) } },
    {
      actor: { relations: { nodes: expect.arrayContaining([expect.objectContaining({ count: expect.any(Number) })]) } },
    },
    { paths: expect.arrayContaining([expect.objectContaining({ hops: expect.anything() })]) },
  ]);
});
