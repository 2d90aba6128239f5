import { type ChildProcess, fork } from 'node:child_process';
import { StoreError, type StoreErrorCode } from '../errors.ts';
import type { GraphCopy } from './graph-copies.ts';
import type { ReaderAnswer, ReaderRequest } from './reader-process.ts';

/** Rows as a reader process gives them, with what the engine says of nodes and relationships. */
export type ReaderRows = Extract<ReaderAnswer, { readonly kind: 'rows' }>;

/** A reader process on a copy of the graph. It takes one request at a time. */
export interface ReaderLink {
  readonly copy: GraphCopy;
  /** Throws StoreError: what the statement did wrong, or why the process ended. */
  ask(request: ReaderRequest): Promise<ReaderRows>;
  /** Ends the process; what it was asked is answered with `reason`. */
  end(reason: StoreError): void;
  /** Why the process ended, if it has. */
  reason(): StoreError | undefined;
}

/** Starts a reader process. It does not keep the program alive while it has nothing to do. */
export function startReader(copy: GraphCopy, memoryLimit: number): ReaderLink {
  const child = fork(processUrl(), [copy.path, String(memoryLimit)], { execArgv: [], serialization: 'advanced' });
  let reason: StoreError | undefined;
  child.unref();
  child.channel?.unref();
  child.once('exit', () => {
    reason ??= new StoreError('STORE_STATEMENT', 'The statement was stopped: its process ended');
  });
  return {
    copy,
    ask: (request) => askOnce(child, request, () => reason),
    end(why) {
      reason ??= why;
      child.kill('SIGKILL');
    },
    reason: () => reason,
  };
}

/** Source files are run by the tests; a process needs the built one. */
function processUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../dist/store/reader-process.js', import.meta.url)
    : new URL('./reader-process.js', import.meta.url);
}

function askOnce(
  child: ChildProcess,
  request: ReaderRequest,
  reason: () => StoreError | undefined,
): Promise<ReaderRows> {
  return new Promise((resolve, reject) => {
    const over = reason();
    if (over) return reject(over);
    const onExit = () => settle(() => reject(reason()));
    const onMessage = (answer: ReaderAnswer) =>
      settle(() => (answer.kind === 'rows' ? resolve(answer) : reject(toError(answer))));
    function settle(how: () => void): void {
      child.off('exit', onExit);
      child.off('message', onMessage);
      child.channel?.unref();
      how();
    }
    child.channel?.ref();
    child.on('exit', onExit);
    child.on('message', onMessage);
    // A process that ends just now is told by its exit.
    child.send(request, () => {});
  });
}

function toError({ code, message, gqlStatus }: Extract<ReaderAnswer, { readonly kind: 'failure' }>): StoreError {
  return new StoreError(code as StoreErrorCode, message, gqlStatus === undefined ? {} : { gqlStatus });
}
