import { parentPort, workerData } from 'node:worker_threads';
import { DramatisError } from '../errors.ts';
import { loadModel } from '../models/model.ts';
import type { Answer, Request } from './messages.ts';
import { openSession, type Session } from './session.ts';

/** A worker thread of the pool: one session, opened for the first article; one article at a time. */
let session: Promise<Session> | undefined;
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: Request) => {
  queue = queue.then(() => (request === 'close' ? close() : answer(request)));
});

async function answer({ id, sentences }: Exclude<Request, 'close'>): Promise<void> {
  try {
    session ??= openSession(loadModel(folderOf(workerData)));
    post({ id, analyses: await (await session).analyze(sentences) });
  } catch (error) {
    const code = error instanceof DramatisError ? error.code : 'ANNOTATE_FAILED';
    post({ id, error: { code, message: error instanceof Error ? error.message : String(error) } });
  }
}

async function close(): Promise<void> {
  try {
    await (await session)?.close();
  } finally {
    parentPort?.close();
  }
}

function post(message: Answer): void {
  parentPort?.postMessage(message);
}

function folderOf({ folder }: { readonly folder?: string }): URL | undefined {
  return folder === undefined ? undefined : new URL(folder);
}
