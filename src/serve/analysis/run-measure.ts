import { Worker } from 'node:worker_threads';
import type { LinkList, Measured, Task } from './measure.ts';
import type { WorkerInput } from './measure-worker.ts';

/** Computes a task in a thread of its own, which ends with it and keeps no process alive. */
export function runMeasure(task: Task, links: LinkList): Promise<Measured> {
  const workerData: WorkerInput = { task, links };
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(), { workerData });
    worker.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread of an analysis ended with ${code}`)));
  });
}

/** Node cannot start a thread from TypeScript: from the sources the built file is taken. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../../dist/serve/analysis/measure-worker.js', import.meta.url)
    : new URL('./measure-worker.js', import.meta.url);
}
