import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startBolt } from '../../../src/serve/bolt/bolt-server.ts';
import { originCheck } from '../../../src/serve/bolt/origins.ts';
import { encode, greeting, login } from './raw-client.ts';
import { openFilledStore, serveBolt } from './serving.ts';

test('a plain request to the port learns that somebody is there', async () => {
  const { port } = await serveBolt();
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'application/json' } });
  expect([response.status, await response.json(), response.headers.get('access-control-allow-origin')]).toEqual([
    200,
    {},
    '*',
  ]);
});

const pages = [
  [undefined, true],
  ['http://localhost:7474', true],
  ['http://127.0.0.1:7474', true],
  ['http://[::1]:7474', true],
  ['https://browser.example.org', true],
  ['https://evil.example', false],
  ['https://localhost.evil.example', false],
  ['http://127.0.0.1.evil.example', false],
  ['null', false],
  ['', false],
] as const;
test.each(pages)('a page of %s: %s', (origin, isAllowed) => {
  expect(originCheck(['https://browser.example.org'])(origin)).toBe(isAllowed);
});

test('Bolt goes through a WebSocket, from pages that may', async () => {
  const { port } = await serveBolt();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { origin: 'http://localhost:7474' });
  await new Promise((resolve) => socket.once('open', resolve));
  const received: Buffer[] = [];
  socket.on('message', (bytes: Buffer) => received.push(bytes));
  socket.send(greeting(3));
  socket.send(encode(...login(), ['run', 'RETURN "over the web" AS x', {}, {}], ['pull', { n: -1n }]));
  await expect.poll(() => Buffer.concat(received).toString('latin1')).toContain('over the web');
  expect([...Buffer.concat(received).subarray(0, 4)]).toEqual([0, 0, 3, 5]);
  socket.close();
});

test('a foreign page is refused', async () => {
  const { port } = await serveBolt();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { origin: 'https://evil.example' });
  const message = await new Promise((resolve) => socket.once('error', ({ message }) => resolve(message)));
  expect(message).toMatch(/403/);
});

test('without accounts it listens on loopback alone', async () => {
  const { readers } = await openFilledStore();
  await expect(startBolt({ readers, host: '0.0.0.0', port: 0 })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});

test('a port that is taken is an error with its cause', async () => {
  const { port } = await serveBolt();
  const { readers } = await openFilledStore();
  const taken = { code: 'CONFIG_INVALID', cause: { code: 'EADDRINUSE' } };
  await expect(startBolt({ readers, port })).rejects.toMatchObject(taken);
});
