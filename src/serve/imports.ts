import { randomUUID } from 'node:crypto';
import { createBroadcast } from '../lib/broadcast.ts';
import { createImportJobs, type ImportJob, type ImportJobs } from './import-jobs.ts';
import type { ArticleInput, ImportResult, Reading } from './reading.ts';

/** How far an import is: told when it begins, and after each article. */
export interface ImportProgress {
  /** Of the job, or of the mutation that sent the articles. */
  readonly importId: string;
  readonly job?: ImportJob;
  readonly done: number;
  readonly total: number;
  /** What became of the article that was done last. */
  readonly result?: ImportResult;
}

/** The imports of one server: those that a client waits for, and jobs. */
export interface Imports {
  readonly jobs: ImportJobs;
  importArticles(inputs: readonly ArticleInput[]): Promise<readonly ImportResult[]>;
  /** How far imports are, from now on. */
  progress(): AsyncIterableIterator<ImportProgress>;
  /** Ends what listens and what waits; an article that is being read is read to its end. */
  close(): Promise<void>;
}

/** The imports of a server over its pipeline. */
export function createImports(reading: Reading): Imports {
  const { publish, listen, close } = createBroadcast<ImportProgress>();
  const jobs = createImportJobs(reading, (job) => publish(progressOf(job)));
  return {
    jobs,
    async importArticles(inputs) {
      const [importId, total] = [`import:${randomUUID()}`, inputs.length];
      let done = 0;
      publish({ importId, done, total });
      return reading.importArticles(inputs, (result) => {
        done += 1;
        publish({ importId, done, total, result });
      });
    },
    progress: listen,
    async close() {
      close();
      await jobs.close();
    },
  };
}

/** How far the one article of a job is. */
export function progressOf(job: ImportJob): ImportProgress {
  const { id: importId, result } = job;
  return { importId, job, done: result ? 1 : 0, total: 1, ...(result ? { result } : {}) };
}
