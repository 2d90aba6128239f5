import type { GraphReader } from '../../store/graph-store.ts';
import type { WalkFilter } from '../../store/questions.ts';
import type { LinkList } from './measure.ts';

/** All actors and places that have relations, with these relations as links between their numbers. */
export interface ActorWeb {
  /** By number, in the order of ids. */
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly links: LinkList;
}

const PAGE = 5000;

/** Reads the relations that pass, a page of actors after the other. Actors without any are left out. */
export async function readLinks(filter: WalkFilter, store: GraphReader): Promise<ActorWeb> {
  const types = new Map<string, string>();
  const numbers = new Map<string, number>();
  const ends: number[] = [];
  const weights: number[] = [];
  for await (const row of readRows(filter, store)) {
    types.set(row.id, row.type);
    for (const target of row.targets) ends.push(numberOf(row.id, numbers), numberOf(target, numbers));
    weights.push(...row.weights);
  }
  const ids = [...numbers.keys()].sort();
  // Numbers that were given as ids came up become numbers in the order of ids: the same whatever the order of rows.
  const places = new Uint32Array(ids.length);
  for (const [place, id] of ids.entries()) places[numbers.get(id) ?? 0] = place;
  const endsAt = (first: 0 | 1) => Uint32Array.from(weights, (_, at) => places[ends[2 * at + first] ?? 0] ?? 0);
  const links = { size: ids.length, sources: endsAt(0), targets: endsAt(1), weights: Float64Array.from(weights) };
  return { ids, types: ids.map((id) => types.get(id) ?? ''), links };
}

async function* readRows(filter: WalkFilter, store: GraphReader) {
  let beyond = '';
  for (let size = PAGE; size === PAGE; ) {
    const rows = await store.ask('links', { ...filter, beyond, limit: PAGE });
    yield* rows;
    beyond = rows.at(-1)?.id ?? beyond;
    size = rows.length;
  }
}

function numberOf(id: string, numbers: Map<string, number>): number {
  const number = numbers.get(id) ?? numbers.size;
  numbers.set(id, number);
  return number;
}
