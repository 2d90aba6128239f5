import { randomUUID } from 'node:crypto';
import type { ImportResult, Reading, UrlInput } from './reading.ts';

/** An import that goes on after the request that asked for it. */
export interface ImportJob {
  readonly id: string;
  readonly url: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** ISO 8601 date-times. */
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** What became of it, when it is done or has failed. */
  readonly result?: ImportResult;
}

/** The jobs of one server; they live as long as it does. */
export interface ImportJobs {
  /** Adds a job, or gives the one that already waits or runs for this URL; undefined where too many wait. */
  add(input: UrlInput): ImportJob | undefined;
  get(id: string): ImportJob | undefined;
  close(): Promise<void>;
}

/** At the same time: the pipeline has two workers. */
const MOST_RUNNING = 2;
export const MOST_QUEUED = 100;
/** Of those that are over, the latest are remembered. */
const MOST_KEPT = 1000;

/** Jobs over a pipeline; `onChange` is told of each job whenever its state changes. */
export function createImportJobs(reading: Reading, onChange: (job: ImportJob) => void): ImportJobs {
  const jobs = new Map<string, ImportJob>();
  const queue: { readonly id: string; readonly input: UrlInput }[] = [];
  const running = new Set<Promise<void>>();
  function change(id: string, fields: Partial<ImportJob>): void {
    const job = { ...(jobs.get(id) as ImportJob), ...fields };
    jobs.set(id, job);
    onChange(job);
  }
  async function run(id: string, input: UrlInput): Promise<void> {
    change(id, { state: 'running', startedAt: new Date().toISOString() });
    const result = await resultOf(reading, input);
    const state = result.outcome === 'failed' ? 'failed' : 'done';
    change(id, { state, result, finishedAt: new Date().toISOString() });
  }
  function next(): void {
    while (running.size < MOST_RUNNING) {
      const waiting = queue.shift();
      if (!waiting) return;
      const work = run(waiting.id, waiting.input).finally(() => {
        running.delete(work);
        next();
      });
      running.add(work);
    }
  }
  function forgetOldest(): void {
    for (const [id, { finishedAt }] of jobs) {
      if (jobs.size <= MOST_KEPT) return;
      if (finishedAt) jobs.delete(id);
    }
  }
  return {
    add(input) {
      const same = [...jobs.values()].find(({ url, finishedAt }) => url === input.url && !finishedAt);
      if (same || queue.length >= MOST_QUEUED) return same;
      const id = `job:${randomUUID()}`;
      queue.push({ id, input });
      jobs.set(id, { id, url: input.url, state: 'queued', createdAt: new Date().toISOString() });
      forgetOldest();
      next();
      return jobs.get(id);
    },
    get: (id) => jobs.get(id),
    async close() {
      queue.length = 0;
      await Promise.all(running);
    },
  };
}

/** Whatever goes wrong is the job's result: nobody waits for it. */
async function resultOf(reading: Reading, input: UrlInput): Promise<ImportResult> {
  try {
    return await reading.importUrl(input);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL_SERVER_ERROR';
    const message = code.startsWith('STORE_') ? (error as Error).message : 'Something went wrong here';
    return { outcome: 'failed', error: { code, message }, diagnostics: [] };
  }
}
