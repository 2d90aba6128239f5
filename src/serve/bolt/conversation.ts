import type { Duplex } from 'node:stream';
import { FatalFailure, isUnforeseen, terminated, toFailure } from './failures.ts';
import { answerHandshake, HANDSHAKE_BYTES } from './handshake.ts';
import { FAILURE, IGNORED, RECORD, REQUESTS, SUCCESS } from './messages.ts';
import { type BoltServices, createSession, type Peer, type Session } from './session.ts';
import { createDecoder, createEncoder, type Structure } from './wire.ts';

/** A client that is connected. */
export interface Conversation {
  /** Ends when what has been asked is answered. */
  close(): Promise<void>;
  /** Ends at once. */
  destroy(): void;
}

/** Largest message before and after login, and how much may wait to be done, in bytes. */
const LARGEST_BEFORE_LOGIN = 16 * 1024;
const LARGEST = 8 * 1024 * 1024;
const MOST_WAITING = 4 * LARGEST;

/** Who has not logged in by then is sent away. */
const LOGIN_MS = 30_000;

/** So many records are written in one go, then other connections have their turn. */
const RECORDS_AT_ONCE = 100;

interface Waiting {
  readonly name: string;
  readonly fields: readonly unknown[];
  readonly size: number;
}

/** Talks Bolt over a stream of bytes until either side ends it. */
export function converse(
  stream: Duplex,
  peer: Peer,
  { onError, ...services }: BoltServices & { readonly onError: (error: unknown) => void },
): Conversation {
  const queue: Waiting[] = [];
  const encoder = createEncoder((bytes) => void (stream.writable && stream.write(bytes)));
  let session: Session | undefined;
  let handshake = Buffer.alloc(0);
  let resets = 0;
  let waiting = 0;
  let hasFailed = false;
  let isOver = false;
  let working: Promise<void> | undefined;
  const loginTimer = setTimeout(() => session?.isLoggedIn() || end(), LOGIN_MS).unref();
  const decoder = createDecoder(receive, () => (session?.isLoggedIn() ? LARGEST : LARGEST_BEFORE_LOGIN));

  function receive({ signature, fields }: Structure, size: number): void {
    const name = REQUESTS.get(signature) ?? `message ${signature.toString(16)}`;
    if (isOver) return;
    if (name === 'goodbye') {
      end();
      return;
    }
    // RESET overtakes: what runs is ended when it is read, not when its turn comes.
    if (name === 'reset' && session?.isLoggedIn()) {
      resets += 1;
      session.interrupt();
    }
    queue.push({ name, fields, size });
    waiting += size;
    if (waiting > MOST_WAITING) fail(new FatalFailure('Neo.ClientError.Request.Invalid', 'Too much at once'));
    working ??= work().finally(() => {
      working = undefined;
    });
  }

  async function work(): Promise<void> {
    // What came in one packet is gathered first, so that a RESET in it is known.
    await Promise.resolve();
    for (let next = queue.shift(); next && !isOver; next = queue.shift()) {
      waiting -= next.size;
      await answer(next);
      encoder.flush();
    }
  }

  async function answer({ name, fields }: Waiting): Promise<void> {
    if (!session) return;
    if (name === 'reset' && session.isLoggedIn()) return answerReset(session);
    if (resets > 0 || hasFailed) return encoder.message(IGNORED, []);
    try {
      const metadata = await session.handle(name, fields, sendRecord);
      if (!isOver) encoder.message(SUCCESS, [metadata]);
    } catch (error) {
      fail(resets > 0 && !(error instanceof FatalFailure) ? terminated() : error);
    }
  }

  function answerReset(session: Session): void {
    resets -= 1;
    if (resets > 0) {
      encoder.message(IGNORED, []);
      return;
    }
    session.reset();
    hasFailed = false;
    encoder.message(SUCCESS, [{}]);
  }

  let sent = 0;
  async function sendRecord(values: readonly unknown[]): Promise<void> {
    if (isOver) throw terminated();
    encoder.message(RECORD, [values]);
    sent += 1;
    if (sent % RECORDS_AT_ONCE > 0) return;
    if (stream.writableNeedDrain) await drained(stream);
    else await new Promise((resolve) => setImmediate(resolve));
  }

  function fail(error: unknown): void {
    if (isUnforeseen(error)) onError(error);
    if (isOver) return;
    hasFailed = true;
    encoder.message(FAILURE, [toFailure(error)]);
    encoder.flush();
    if (error instanceof FatalFailure) end();
  }

  function end(): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(loginTimer);
    session?.interrupt();
    session?.reset();
    stream.end();
    // A client that does not read would keep its end open.
    setTimeout(() => stream.destroy(), 1000).unref();
  }

  function read(bytes: Buffer): void {
    if (session) {
      decoder.write(bytes);
      return;
    }
    handshake = Buffer.concat([handshake, bytes]);
    if (handshake.length < HANDSHAKE_BYTES) return;
    const { answer, minor } = answerHandshake(handshake);
    stream.write(answer);
    if (minor === undefined) {
      end();
      return;
    }
    session = createSession(minor, peer, services);
    decoder.write(handshake.subarray(HANDSHAKE_BYTES));
  }

  stream.on('data', (bytes: Buffer) => {
    if (isOver) return;
    try {
      read(bytes);
    } catch (error) {
      fail(error);
      end();
    }
  });
  stream.on('close', end);
  stream.on('end', end);
  // A connection that breaks is the client's affair: `close` follows.
  stream.on('error', () => {});
  return {
    async close() {
      await working;
      end();
    },
    destroy() {
      end();
      stream.destroy();
    },
  };
}

function drained(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go);
      stream.off('close', go);
      resolve();
    };
    stream.on('drain', go);
    stream.on('close', go);
  });
}
