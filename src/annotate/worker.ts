import { parentPort } from 'node:worker_threads';
import { loadModel } from '../models/model.ts';
import { openSession } from './session.ts';

/** A worker thread of the pool: one session, one article at a time. */
const session = openSession(loadModel());

parentPort?.on('message', async ({ id, sentences }: { id: number; sentences: readonly (readonly string[])[] }) => {
  try {
    parentPort?.postMessage({ id, analyses: await (await session).analyze(sentences) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
