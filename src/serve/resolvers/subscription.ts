import { stopWith } from '../../lib/stop-with.ts';
import type { EventRow } from '../../store/questions.ts';
import type { Context } from '../context.ts';
import { type ImportProgress, progressOf } from '../imports.ts';

/** Which events `Subscription.eventReported` tells of. */
export interface ReportedEventWhere {
  readonly types: readonly string[];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
  readonly actors: readonly string[];
  readonly minConfidence: number;
}

/** An event that an article reports. */
export interface ReportedEvent {
  readonly event: EventRow;
  readonly articleId: string;
}

/** An article of news reports fewer. */
const MOST_EVENTS = 500;

/** Resolvers of `Subscription`. */
export const subscriptionResolvers = {
  importProgress: { subscribe: importProgress, resolve: (progress: ImportProgress) => progress },
  eventReported: { subscribe: eventReported, resolve: (reported: ReportedEvent) => reported },
};

type Told = AsyncIterableIterator<ImportProgress>;

function importProgress(_: unknown, { jobId }: { readonly jobId?: string | null }, context: Context) {
  const told = context.imports.progress();
  return stopWith(told, jobId == null ? allProgress(told, context) : jobProgress(told, jobId, context));
}

async function* allProgress(told: Told, context: Context): AsyncGenerator<ImportProgress> {
  for await (const progress of told) {
    context.forget();
    yield progress;
  }
}

/** The job's present state first, and no more after it is over. */
async function* jobProgress(told: Told, jobId: string, context: Context): AsyncGenerator<ImportProgress> {
  const job = context.imports.jobs.get(jobId);
  if (job) yield progressOf(job);
  if (!job || job.finishedAt) {
    await told.return?.();
    return;
  }
  for await (const progress of allProgress(told, context)) {
    if (progress.importId !== jobId) continue;
    yield progress;
    if (progress.job?.finishedAt) return;
  }
}

function eventReported(_: unknown, { where }: { readonly where: ReportedEventWhere }, context: Context) {
  const told = context.imports.progress();
  return stopWith(told, reportedEvents(told, where, context));
}

async function* reportedEvents(told: Told, where: ReportedEventWhere, context: Context): AsyncGenerator<ReportedEvent> {
  for await (const { result } of told) {
    if (result?.outcome !== 'created' && result?.outcome !== 'updated') continue;
    context.forget();
    const { articleId } = result;
    for (const event of await context.loaders.eventsIn({ limit: MOST_EVENTS }).load(articleId)) {
      if (await isWanted(event, where, context)) yield { event, articleId };
    }
  }
}

async function isWanted(event: EventRow, where: ReportedEventWhere, { loaders }: Context): Promise<boolean> {
  const { types, modalities, polarities, actors, minConfidence } = where;
  const isOne = (values: readonly string[], value: string): boolean => values.length === 0 || values.includes(value);
  const isKind = isOne(types, event.type) && isOne(modalities, event.modality) && isOne(polarities, event.polarity);
  if (!isKind || event.confidence < minConfidence) return false;
  if (actors.length === 0) return true;
  // An id that was retired since means what superseded it.
  const wanted = (await loaders.participants.loadMany(actors)).flatMap((row) => (row && 'id' in row ? [row.id] : []));
  return (await loaders.roles.load(event.id)).some(({ id }) => wanted.includes(id));
}
