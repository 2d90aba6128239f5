import { oneAtATime } from '../../lib/one-at-a-time.ts';
import type { GraphReader } from '../../store/graph-store.ts';
import type { WalkFilter } from '../../store/questions.ts';
import { analysisError } from './analysis-error.ts';
import type { Measured, Task } from './measure.ts';
import { type ActorWeb, readLinks } from './read-links.ts';
import { runMeasure } from './run-measure.ts';

/** The result of an analysis of the whole graph, as it was at a point in time. */
export interface Analysis extends Measured, ActorWeb {
  /** Milliseconds since 1970. */
  readonly computedAt: number;
}

/** Analyses of the whole graph: computed beside the requests, remembered, and renewed when they are asked for again. */
export interface Analyses {
  /** Throws a GraphQLError: ANALYSIS_PENDING while the first result is not there, ANALYSIS_TOO_LARGE. */
  analyze(task: Task, filter: WalkFilter): Promise<Analysis>;
}

/** What may be set for analyses. */
export interface AnalysesOptions {
  /** Older results are renewed; meanwhile they are still given. */
  readonly maxAgeMs?: number;
  /** How long a first result is waited for. */
  readonly patienceMs?: number;
  readonly now?: () => number;
}

/** Results that are remembered: those that were asked for last. */
const MOST_RESULTS = 50;
/** Betweenness takes a walk along all links from each actor: some 10 s for so many. */
const MOST_WALKS = 200_000_000;

interface Entry {
  result?: Analysis;
  running?: Promise<Analysis> | undefined;
}

/** Analyses of a store, none computed yet. */
export function createAnalyses(store: GraphReader, options: AnalysesOptions = {}): Analyses {
  const { maxAgeMs = 60_000, patienceMs = 20_000, now = Date.now } = options;
  const entries = new Map<string, Entry>();
  const inTurn = oneAtATime();

  function start(entry: Entry, [task, filter]: readonly [Task, WalkFilter]): Promise<Analysis> {
    const running = inTurn(() => compute(task, filter)).finally(() => {
      entry.running = undefined;
    });
    entry.running = running;
    // Whoever waits gets the error; a renewal that fails leaves the old result.
    running.then((result) => Object.assign(entry, { result })).catch(() => {});
    return running;
  }

  async function compute(task: Task, filter: WalkFilter): Promise<Analysis> {
    const computedAt = now();
    const web = await readLinks(filter, store);
    checkSize(task, web);
    return { ...web, ...(await runMeasure(task, web.links)), computedAt };
  }

  return {
    analyze(task, filter) {
      const key = JSON.stringify([task, filter]);
      const entry = entries.get(key) ?? {};
      entries.delete(key);
      entries.set(key, entry);
      forgetOldest(entries);
      const { result } = entry;
      if (result && now() - result.computedAt < maxAgeMs) return Promise.resolve(result);
      const running = entry.running ?? start(entry, [task, filter]);
      return result ? Promise.resolve(result) : inTime(running, patienceMs);
    },
  };
}

function checkSize(task: Task, { links }: ActorWeb): void {
  const walks = links.size * links.sources.length;
  if (task.kind !== 'ranking' || task.measure !== 'betweenness' || walks <= MOST_WALKS) return;
  throw analysisError(
    'ANALYSIS_TOO_LARGE',
    `Betweenness of ${links.size} actors with ${links.sources.length} relations takes too long; ask for fewer types, a shorter time or more sources`,
  );
}

function forgetOldest(entries: Map<string, Entry>): void {
  for (const key of entries.keys()) {
    if (entries.size <= MOST_RESULTS) return;
    entries.delete(key);
  }
}

function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = 'The graph is being analyzed; ask again in a moment';
    timer = setTimeout(() => reject(analysisError('ANALYSIS_PENDING', message)), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
