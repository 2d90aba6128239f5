import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ConfigError, DramatisError } from '../errors.ts';
import type { SentenceAnalysis } from './analysis.ts';
import type { Answer } from './messages.ts';

/** Analyses the sentences of one article, given as words. */
export type Analyze = (sentences: readonly (readonly string[])[]) => Promise<readonly SentenceAnalysis[]>;

/** Worker threads that run the model. They start when there is work, and must be closed. */
export interface Pool {
  /** How many threads there are at most. */
  readonly size: number;
  /** Rejects with ConfigError MODEL_INVALID, or with code ANNOTATE_FAILED or ANNOTATE_CLOSED. */
  readonly analyze: Analyze;
  /** Waits for the articles that are being read; those that still wait for a thread are rejected. */
  close(): Promise<void>;
}

/** How a pool is made. */
export interface PoolOptions {
  /** Threads at most; default: the cores, at most 2. */
  readonly workers?: number;
  /** The model folder; default: the shipped one. */
  readonly folder?: URL;
}

interface Task {
  readonly id: number;
  readonly sentences: readonly (readonly string[])[];
  readonly resolve: (analyses: readonly SentenceAnalysis[]) => void;
  readonly reject: (error: Error) => void;
}

/** Makes a pool; each thread has its own copy of the model. */
export function createPool({ workers = Math.min(2, availableParallelism()), folder }: PoolOptions = {}): Pool {
  const waiting: Task[] = [];
  /** Every living thread, with what it is doing. */
  const threads = new Map<Worker, Task | undefined>();
  let isClosed = false;
  let nextId = 0;

  function start(): Worker {
    const worker = new Worker(workerUrl(), { workerData: { folder: folder?.href } });
    worker.on('message', (answer: Answer) => finish(worker, (task) => settle(task, answer)));
    worker.on('error', (error) => lose(worker, error.message));
    worker.on('exit', () => lose(worker, 'its thread ended'));
    threads.set(worker, undefined);
    return worker;
  }

  function finish(worker: Worker, end: (task: Task) => void): void {
    const task = threads.get(worker);
    if (!task) return;
    threads.set(worker, undefined);
    // An idle thread does not keep the program alive.
    worker.unref();
    end(task);
    dispatch();
  }

  /** The article that a dying thread was reading fails; the next one gets a fresh thread. */
  function lose(worker: Worker, what: string): void {
    const task = threads.get(worker);
    threads.delete(worker);
    task?.reject(failure('ANNOTATE_FAILED', what));
    dispatch();
  }

  function dispatch(): void {
    while (waiting.length > 0) {
      const idle = [...threads].find(([, task]) => task === undefined)?.[0];
      const worker = idle ?? (threads.size < workers ? start() : undefined);
      const task = worker && waiting.shift();
      if (!worker || !task) return;
      worker.ref();
      threads.set(worker, task);
      worker.postMessage({ id: task.id, sentences: task.sentences });
    }
  }

  return {
    size: workers,
    analyze: (sentences) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(failure('ANNOTATE_CLOSED', 'its pool is closed'));
        nextId += 1;
        waiting.push({ id: nextId, sentences, resolve, reject });
        dispatch();
      }),
    async close() {
      isClosed = true;
      for (const task of waiting.splice(0)) task.reject(failure('ANNOTATE_CLOSED', 'its pool was closed'));
      await Promise.all([...threads.keys()].map(end));
    },
  };
}

function settle({ resolve, reject }: Task, { analyses, error }: Answer): void {
  if (analyses) resolve(analyses);
  else if (error?.code === 'MODEL_INVALID') reject(new ConfigError('MODEL_INVALID', error.message));
  else reject(failure('ANNOTATE_FAILED', error?.message ?? 'no answer'));
}

function failure(code: 'ANNOTATE_FAILED' | 'ANNOTATE_CLOSED', what: string): DramatisError {
  return new DramatisError(code, `The language model could not read the article: ${what}`);
}

/** The thread lets go of the model itself: ending it from outside while native code runs may take the process along. */
function end(worker: Worker): Promise<void> {
  worker.ref();
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.postMessage('close');
  });
}

/** Node 20 runs no TypeScript: from a checkout the worker is the built one. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../dist/annotate/worker.js', import.meta.url)
    : new URL('./worker.js', import.meta.url);
}
