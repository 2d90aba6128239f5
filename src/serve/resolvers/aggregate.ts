import { countEvents, type EventCount, type EventCounts } from '../analysis/count-events.ts';
import { type Dimension, hasNodes } from '../analysis/dimensions.ts';
import type { Period } from '../analysis/periods.ts';
import { readTimeline } from '../analysis/timeline.ts';
import type { Context } from '../context.ts';
import { userError } from '../user-error.ts';
import { type EventCountWhere, readEventCountWhere } from './event-count-where.ts';

interface AggregateArguments {
  readonly by: readonly Dimension[];
  readonly where: EventCountWhere;
  readonly first: number;
}

const MOST_GROUPS = 1000;

/** Resolves `Query.aggregate`. */
export async function aggregate(_: unknown, { by, where, first }: AggregateArguments, context: Context) {
  if (by.length > 2 || new Set(by).size < by.length) throw userError('by: expected one or two, each once');
  if (first < 1 || first > MOST_GROUPS) throw userError(`first: expected 1 to ${MOST_GROUPS}, got ${first}`);
  const filter = await readEventCountWhere(where, context);
  const counts = await countEvents({ by, limit: first }, filter, context.store);
  const total = () => countEvents({ by: [], limit: 1 }, filter, context.store);
  return { ...counts, by, total };
}

/** Resolves `Query.timeline`. */
export async function timeline(
  _: unknown,
  { bucket, where }: { readonly bucket: Period; readonly where: EventCountWhere },
  context: Context,
) {
  return readTimeline(bucket, await readEventCountWhere(where, context), context.store);
}

/** What `Aggregation` is resolved from. */
export interface Aggregation extends EventCounts {
  readonly by: readonly Dimension[];
  total(): Promise<EventCounts>;
}

/** Resolvers of `Aggregation`. */
export const aggregationResolvers = {
  totalCount: async ({ total }: Aggregation) => (await total()).groups[0]?.count ?? 0,
  groups: ({ groups, by }: Aggregation) => groups.map((group) => ({ ...group, keys: keysOf(group, by) })),
};

/** What `GroupKey` is resolved from. */
export interface GroupKey {
  readonly dimension: Dimension;
  readonly value: string | null;
}

/** Resolvers of `GroupKey`. */
export const groupKeyResolvers = {
  participant: ({ dimension, value }: GroupKey, _: unknown, { loaders }: Context) =>
    value !== null && hasNodes(dimension) ? loaders.participants.load(value) : null,
};

function keysOf({ values }: EventCount, by: readonly Dimension[]): readonly GroupKey[] {
  return by.map((dimension, at) => ({ dimension, value: values[at] ?? null }));
}
