import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode, greeting, login, rawClient } from './raw-client.ts';
import { ENDLESS, serveBolt } from './serving.ts';

const IS = { code: expect.stringMatching(/^Neo\./), message: expect.any(String) };
const failure = (code: string) => ['failure', { ...IS, code: `Neo.ClientError.${code}` }];
const run = (text: string, parameters = {}, extra = {}) => ['run', text, parameters, extra] as const;
const all = ['pull', { n: -1n }] as const;

test('HELLO says who answers; login, a statement and goodbye', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port, { isLoggedIn: false });
  client.send(...login());
  expect(await client.take(2)).toEqual([
    ['success', { server: 'Neo4j/5.26.0', connection_id: 'bolt-1', hints: {} }],
    ['success', {}],
  ]);
  client.send(run('RETURN 1 AS x, 2.5 AS y'), all);
  expect(await client.take(3)).toEqual([
    ['success', { fields: ['x', 'y'], t_first: expect.any(BigInt) }],
    ['record', [1n, 2.5]],
    [
      'success',
      { type: 'r', t_last: expect.any(BigInt), db: 'neo4j', bookmark: expect.stringMatching(/^dramatis:\d+$/) },
    ],
  ]);
  client.send(['goodbye']);
  expect(await client.next()).toEqual(['closed', undefined]);
});

test('messages may be cut anywhere, and come many at once', async () => {
  const { port } = await serveBolt();
  const bytes = Buffer.concat([greeting(), encode(...login(), run('RETURN $x AS x', { x: 'é' }), all)]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }), async (cuts) => {
      const client = await rawClient(port, { isLoggedIn: false });
      const rest = bytes.subarray(greeting().length);
      for (let at = 0, cut = 0; at < rest.length; cut++) {
        const end = at + (cuts[cut % cuts.length] ?? 1);
        client.socket.write(rest.subarray(at, end));
        at = end;
        if (cut % 4 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      expect((await client.take(5)).map(([name]) => name)).toEqual([
        'success',
        'success',
        'success',
        'record',
        'success',
      ]);
      client.socket.destroy();
    }),
    { numRuns: 10 },
  );
});

const strangers = [
  ['noise', Buffer.from('hello there, who is this?')],
  ['a TLS greeting', Buffer.from('16030100a5010000a10303', 'hex')],
  ['Bolt of no version', Buffer.from(`6060b017${'00'.repeat(16)}`, 'hex')],
  ['garbage after the handshake', Buffer.concat([greeting(), Buffer.from([0, 3, 1, 2, 3, 0, 0])])],
  ['a message too large before login', Buffer.concat([greeting(), encode(['hello', { x: 'y'.repeat(40_000) }])])],
] as const;
test.each(strangers)('%s is sent away', async (_, bytes) => {
  const { port } = await serveBolt();
  const socket = connect(port, '127.0.0.1');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('data', () => {});
  socket.on('error', () => {});
  socket.write(bytes);
  await closed;
});

const untimely = [
  ['RESET', false, [['reset']]],
  ['RUN', false, [run('RETURN 1')]],
  ['LOGON without HELLO', false, [['logon', {}]]],
  ['HELLO twice', true, [['hello', {}]]],
  ['PULL without a result', true, [all]],
  ['COMMIT without BEGIN', true, [['commit']]],
  [
    'BEGIN in a transaction',
    true,
    [
      ['begin', {}],
      ['begin', {}],
    ],
  ],
  ['RUN before the rows of another', true, [run('RETURN 1 AS x'), run('RETURN 2 AS x')]],
  ['a message that nobody knows', true, [['nonsense']]],
] as const;
test.each(untimely)('%s at the wrong time ends the connection', async (_, isLoggedIn, messages) => {
  const { port } = await serveBolt();
  const client = await rawClient(port, { isLoggedIn });
  client.send(...(messages as readonly (readonly [string, ...unknown[]])[]));
  const answers = await client.take(messages.length + 1);
  expect(answers.slice(-2)).toEqual([failure('Request.Invalid'), ['closed', undefined]]);
});

test('5.0 brings its credentials in HELLO and knows no LOGOFF', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port, { minor: 0 });
  client.send(run('RETURN 1 AS x'), all);
  expect((await client.take(3)).map(([name]) => name)).toEqual(['success', 'record', 'success']);
  client.send(['logoff']);
  expect(await client.next()).toEqual(failure('Request.Invalid'));
});

test('after LOGOFF somebody else logs in', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  client.send(['logoff'], ['logon', { scheme: 'basic', principal: 'other', credentials: '' }]);
  client.send(run('CALL dbms.showCurrentUser()'), all);
  expect((await client.take(4)).at(-1)).toEqual(['record', ['other', null, []]]);
});

test('who is refused is told so, and the connection ends', async () => {
  const authenticate = async ({ principal }: { principal: string }) =>
    principal === 'anna' ? { name: 'anna', roles: ['reader'] } : undefined;
  const { port } = await serveBolt({ authenticate });
  const stranger = await rawClient(port, { isLoggedIn: false });
  stranger.send(...login());
  expect(await stranger.take(3)).toEqual([
    ['success', expect.anything()],
    failure('Security.Unauthorized'),
    ['closed', undefined],
  ]);
  const anna = await rawClient(port, { isLoggedIn: false });
  anna.send(['hello', {}], ['logon', { scheme: 'basic', principal: 'anna', credentials: '' }]);
  anna.send(run('SHOW CURRENT USER YIELD user, roles'), all);
  expect((await anna.take(4)).at(-1)).toEqual(['record', ['anna', ['reader']]]);
});

test('after a failure all is ignored until RESET', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  client.send(['begin', {}], run('RETURN 1 +'), all, ['commit']);
  expect(await client.take(4)).toEqual([
    ['success', {}],
    failure('Statement.SyntaxError'),
    ['ignored', undefined],
    ['ignored', undefined],
  ]);
  client.send(run('RETURN 1 AS x'), ['reset'], run('RETURN 2 AS x'), all);
  expect(await client.take(5)).toEqual([
    ['ignored', undefined],
    ['success', {}],
    ['success', expect.anything()],
    ['record', [2n]],
    ['success', expect.anything()],
  ]);
});

test('RESET overtakes: the running statement ends, what waits is ignored', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  client.send(['begin', {}], run(ENDLESS), all);
  await client.next();
  await new Promise((resolve) => setTimeout(resolve, 300));
  client.send(['reset'], run('RETURN 42 AS x'), all);
  expect(await client.take(6)).toEqual([
    failure('Transaction.Terminated'),
    ['ignored', undefined],
    ['success', {}],
    ['success', expect.anything()],
    ['record', [42n]],
    ['success', expect.objectContaining({ bookmark: expect.any(String) })],
  ]);
});

test('a client that goes away leaves nothing running', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  client.send(run(ENDLESS));
  const other = await rawClient(port);
  const running = async () => {
    other.send(run('SHOW TRANSACTIONS YIELD currentQuery'), all);
    const rows: unknown[] = [];
    await other.next();
    for (let answer = await other.next(); answer[0] === 'record'; answer = await other.next()) rows.push(answer[1]);
    return rows;
  };
  await expect.poll(running).toContainEqual([ENDLESS]);
  client.socket.destroy();
  await expect.poll(running).not.toContainEqual([ENDLESS]);
});

test('rows come as they are pulled; results of a transaction have numbers', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  const numbers = 'UNWIND range(1, 5) AS x RETURN x';
  client.send(['begin', {}], run(numbers), run(numbers), ['pull', { n: 2n, qid: 0n }], ['pull', { n: 1n }]);
  expect(await client.take(8)).toEqual([
    ['success', {}],
    ['success', expect.objectContaining({ qid: 0n })],
    ['success', expect.objectContaining({ qid: 1n })],
    ['record', [1n]],
    ['record', [2n]],
    ['success', { has_more: true }],
    ['record', [1n]],
    ['success', { has_more: true }],
  ]);
  client.send(['discard', { n: -1n, qid: 1n }], ['pull', { n: -1n, qid: 0n }], ['rollback']);
  const [discarded, ...rest] = await client.take(6);
  expect(discarded).toEqual(['success', { type: 'r', t_last: expect.any(BigInt), db: 'neo4j' }]);
  expect(rest.map(([name, field]) => (name === 'record' ? field : name))).toEqual([
    [3n],
    [4n],
    [5n],
    'success',
    'success',
  ]);
});

test('a transaction reads the graph as it was when it began', async () => {
  const { port, store } = await serveBolt();
  const client = await rawClient(port);
  const count = run('MATCH (a:Actor) RETURN count(a) AS n');
  client.send(['begin', {}], count, all);
  const before = (await client.take(4))[2];
  await store.clearView();
  client.send(count, all, ['commit'], count, all);
  const answers = await client.take(7);
  expect([answers[1], answers[5]]).toEqual([before, ['record', [0n]]]);
});

const scopes = [
  [{ db: 'nothing' }, 'Database.DatabaseNotFound'],
  [{ imp_user: 'somebody' }, 'Security.Forbidden'],
] as const;
test.each(scopes)('%j is refused', async (extra, code) => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  client.send(['begin', extra]);
  expect(await client.next()).toEqual(failure(code));
});

test('names of databases are read in any case; the system database holds no graph', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  client.send(run('SHOW DATABASES YIELD name', {}, { db: 'SYSTEM' }), all);
  expect((await client.take(4)).slice(1, 3)).toEqual([
    ['record', ['neo4j']],
    ['record', ['system']],
  ]);
  client.send(run('MATCH (n) RETURN n', {}, { db: 'System' }));
  expect(await client.next()).toEqual(failure('Statement.NotSystemDatabaseError'));
});

test('the client names the deadline, within that of the server', async () => {
  const { port } = await serveBolt({}, { deadlineMs: 2000 });
  const client = await rawClient(port);
  client.send(run(ENDLESS, {}, { tx_timeout: 200n }));
  expect(await client.next()).toEqual(failure('Transaction.TransactionTimedOut'));
});

test('ROUTE answers with the address that the client used', async () => {
  const { port } = await serveBolt();
  const client = await rawClient(port);
  client.send(['route', { address: 'tunnel:1234' }, [], {}]);
  const servers = ['ROUTE', 'READ', 'WRITE'].map((role) => ({ role, addresses: ['tunnel:1234'] }));
  expect(await client.next()).toEqual(['success', { rt: { ttl: 300n, db: 'neo4j', servers } }]);
});

test('a server that stops answers what was asked first', async () => {
  const { port, close } = await serveBolt();
  const client = await rawClient(port);
  client.send(run('UNWIND range(1, 200000) AS x WITH x WHERE x > 199999 RETURN x'), all);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const closing = close();
  expect((await client.take(4)).map(([name]) => name)).toEqual(['success', 'record', 'success', 'closed']);
  await closing;
});
