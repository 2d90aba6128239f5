import { parentPort, workerData } from 'node:worker_threads';
import { type LinkList, measure, type Task } from './measure.ts';

/** What the worker is started with. */
export interface WorkerInput {
  readonly task: Task;
  readonly links: LinkList;
}

const { task, links } = workerData as WorkerInput;
parentPort?.postMessage(measure(task, links));
