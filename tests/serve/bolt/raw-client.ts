import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { FAILURE, IGNORED, RECORD, REQUESTS, SUCCESS } from '../../../src/serve/bolt/messages.ts';
import { createDecoder, createEncoder } from '../../../src/serve/bolt/wire.ts';

/** An answer of the server: its name, and its field. */
export type RawAnswer = readonly [name: 'success' | 'record' | 'ignored' | 'failure' | 'closed', field: unknown];

/** A client that sends what it is told, right or wrong. */
export interface RawClient {
  readonly socket: Socket;
  /** Sends messages in one packet: `['run', 'RETURN 1', {}, {}]`. */
  send(...messages: readonly (readonly [name: string, ...fields: unknown[]])[]): void;
  /** The next answer; `closed` when there will be none. */
  next(): Promise<RawAnswer>;
  /** The next answers. */
  take(count: number): Promise<readonly RawAnswer[]>;
}

const NAMES: ReadonlyMap<number, RawAnswer[0]> = new Map([
  [SUCCESS, 'success'],
  [RECORD, 'record'],
  [IGNORED, 'ignored'],
  [FAILURE, 'failure'],
] as const);

const SIGNATURES = new Map([...REQUESTS].map(([signature, name]) => [name, signature]));

/** The first bytes of a client that speaks Bolt 5.`minor`. */
export function greeting(minor = 4): Buffer {
  return Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 0, minor, 5, ...Array(12).fill(0)]);
}

/** Messages as bytes. */
export function encode(...messages: readonly (readonly [name: string, ...fields: unknown[]])[]): Buffer {
  const pieces: Buffer[] = [];
  const encoder = createEncoder((bytes) => pieces.push(Buffer.from(bytes)));
  for (const [name, ...fields] of messages) encoder.message(SIGNATURES.get(name) ?? 0x99, fields);
  encoder.flush();
  return Buffer.concat(pieces);
}

/** What logs in anyone, in the version. */
export function login(minor = 4): readonly (readonly [name: string, ...fields: unknown[]])[] {
  const auth = { scheme: 'basic', principal: 'reader', credentials: 'secret' };
  const agent = { user_agent: 'test/1.0' };
  return minor === 0
    ? [['hello', { ...agent, ...auth }]]
    : [
        ['hello', agent],
        ['logon', auth],
      ];
}

/** Connects and, unless told otherwise, shakes hands and logs in. */
export async function rawClient(port: number, { minor = 4, isLoggedIn = true } = {}): Promise<RawClient> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const answers: RawAnswer[] = [];
  const waiting: ((answer: RawAnswer) => void)[] = [];
  const give = (answer: RawAnswer) => {
    const wanted = waiting.shift();
    if (wanted) wanted(answer);
    else answers.push(answer);
  };
  const decoder = createDecoder(
    ({ signature, fields }) => give([NAMES.get(signature) ?? 'closed', fields[0]]),
    () => 2 ** 30,
  );
  let shaken = 4;
  socket.on('data', (bytes) => {
    const rest = bytes.subarray(shaken);
    shaken = Math.max(0, shaken - bytes.length);
    decoder.write(rest);
  });
  socket.on('close', () => {
    for (let at = 0; at < 10; at++) give(['closed', undefined]);
  });
  socket.on('error', () => {});
  const client: RawClient = {
    socket,
    send: (...messages) => void socket.write(encode(...messages)),
    next: async () => answers.shift() ?? (await new Promise((resolve) => waiting.push(resolve))),
    async take(count) {
      const taken: RawAnswer[] = [];
      while (taken.length < count) taken.push(await client.next());
      return taken;
    },
  };
  socket.write(greeting(minor));
  if (isLoggedIn) {
    client.send(...login(minor));
    await client.take(login(minor).length);
  }
  return client;
}
