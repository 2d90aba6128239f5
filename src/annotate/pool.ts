import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { DramatisError } from '../errors.ts';
import type { SentenceAnalysis } from './analysis.ts';

/** Analyses the sentences of one article, given as words. */
export type Analyze = (sentences: readonly (readonly string[])[]) => Promise<readonly SentenceAnalysis[]>;

/** Worker threads that run the model. */
export interface Pool {
  readonly size: number;
  readonly analyze: Analyze;
  close(): Promise<void>;
}

interface Task {
  readonly id: number;
  readonly sentences: readonly (readonly string[])[];
  readonly resolve: (analyses: readonly SentenceAnalysis[]) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly id: number;
  readonly analyses?: readonly SentenceAnalysis[];
  readonly error?: string;
}

/** Node 20 runs no TypeScript: from a checkout the worker is the built one. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../dist/annotate/worker.js', import.meta.url)
    : new URL('./worker.js', import.meta.url);
}

/** Starts `workers` threads (default: the cores, at most 2), each with its own copy of the model. */
export function createPool({ workers = Math.min(2, availableParallelism()) } = {}): Pool {
  const waiting: Task[] = [];
  const running = new Map<Worker, Task>();
  let nextId = 0;
  const threads = Array.from({ length: workers }, () => start());

  function start(): Worker {
    const worker = new Worker(workerUrl());
    worker.unref();
    worker.on('message', (answer: Answer) => finish(worker, answer));
    worker.on('error', (error) => finish(worker, { id: running.get(worker)?.id ?? -1, error: error.message }));
    return worker;
  }

  function finish(worker: Worker, { id, analyses, error }: Answer): void {
    const task = running.get(worker);
    if (!task || task.id !== id) return;
    running.delete(worker);
    if (running.size === 0) for (const thread of threads) thread.unref();
    if (analyses) task.resolve(analyses);
    else task.reject(new DramatisError('ANNOTATE_FAILED', `The language model failed: ${error}`));
    dispatch();
  }

  function dispatch(): void {
    for (const worker of threads) {
      if (running.has(worker)) continue;
      const task = waiting.shift();
      if (!task) return;
      worker.ref();
      running.set(worker, task);
      worker.postMessage({ id: task.id, sentences: task.sentences });
    }
  }

  return {
    size: workers,
    analyze: (sentences) =>
      new Promise((resolve, reject) => {
        nextId += 1;
        waiting.push({ id: nextId, sentences, resolve, reject });
        dispatch();
      }),
    close: async () => {
      await Promise.all(threads.map((worker) => worker.terminate()));
    },
  };
}
