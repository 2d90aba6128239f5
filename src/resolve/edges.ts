import type { EventType, Ontology } from '../ontology/ontology.ts';
import type { EventNode, ShortEdge, StateNode, ViewChange } from '../types.ts';
import { type EdgeKey, eventEdge, stateEdge } from './edge.ts';
import type { EventChange } from './events.ts';
import { compareStrings } from './evidence.ts';
import type { BlockIndex } from './resolver.ts';
import type { StateChange } from './states.ts';
import type { World } from './world.ts';

/** The short edges that changed events and states stand behind, computed again; those that nothing backs any more go. */
export async function resolveEdges(
  { ontology }: World,
  { events, states }: { readonly events: EventChange; readonly states: StateChange },
  index: BlockIndex,
): Promise<Pick<ViewChange, 'edges' | 'retiredEdges'>> {
  const keys = new Map<string, EdgeKey>();
  for (const event of [...events.before, ...events.after]) {
    for (const key of edgesOf(event, ontology)) keys.set(nameOf(key), key);
  }
  const eventKeys = [...keys.values()];
  const touched = new Set([...events.before, ...events.after].map(({ id }) => id));
  const stored = eventKeys.length > 0 ? await index.eventsBetween(pairsOf(eventKeys)) : [];
  const untouched = stored.filter(({ id }) => !touched.has(id));
  const backing = group([...untouched, ...events.after], (event) => edgesOf(event, ontology));

  const changed = [...states.before, ...states.after];
  for (const state of changed) keys.set(nameOf(stateKey(state)), stateKey(state));
  const changedIds = new Set(changed.map(({ id }) => id));
  const others = states.held.filter(({ id }) => !changedIds.has(id));
  const holding = group([...others, ...states.after], (state) => [stateKey(state)]);
  return settle(keys, (name, key) => {
    const held = holding.get(name);
    if (held) return stateEdge(key, held);
    const backed = backing.get(name);
    return backed ? eventEdge(key, backed) : undefined;
  });
}

function settle(
  keys: ReadonlyMap<string, EdgeKey>,
  make: (name: string, key: EdgeKey) => ShortEdge | undefined,
): Pick<ViewChange, 'edges' | 'retiredEdges'> {
  const edges: ShortEdge[] = [];
  const retiredEdges: EdgeKey[] = [];
  for (const [name, key] of [...keys].sort(([a], [b]) => compareStrings(a, b))) {
    const edge = make(name, key);
    if (edge) edges.push(edge);
    else retiredEdges.push(key);
  }
  return { edges, retiredEdges };
}

/** The short edges that an event stands behind: it is affirmed and happened or decided, and no end of it is a guess. */
export function edgesOf(event: EventNode, ontology: Ontology): readonly EdgeKey[] {
  const type = ontology.events.get(event.type);
  const status = type && statusOf(event, type);
  if (!type || !status) return [];
  const ends = (role: string): readonly string[] =>
    event.roles
      .filter((each) => each.role === role && each.kind === 'actor' && each.basis !== 'guessed')
      .map(({ id }) => id)
      .sort(compareStrings);
  const agents = ends('agent');
  const pairs = type.symmetric
    ? agents.flatMap((a, index) => agents.slice(index + 1).map((b) => [a, b] as const))
    : agents.flatMap((a) => ends('target').map((b) => [a, b] as const));
  return pairs.flatMap(([source, target]) => (source === target ? [] : { source, type: event.type, target, status }));
}

function statusOf({ polarity, modality }: EventNode, { decided }: EventType): 'happened' | 'decided' | undefined {
  if (polarity === 'negated') return undefined;
  if (modality === 'happened') return 'happened';
  return decided.includes(modality) ? 'decided' : undefined;
}

function stateKey({ holder, type, body }: StateNode): EdgeKey {
  return { source: holder, type, target: body, status: 'holds' };
}

function nameOf({ source, type, target, status }: EdgeKey): string {
  return [source, type, target, status].join(' ');
}

function pairsOf(keys: readonly EdgeKey[]): readonly Pick<ShortEdge, 'source' | 'type' | 'target'>[] {
  const pairs = new Map(
    keys.map(({ source, type, target }) => [`${source} ${type} ${target}`, { source, type, target }]),
  );
  return [...pairs].sort(([a], [b]) => compareStrings(a, b)).map(([, pair]) => pair);
}

function group<T>(facts: readonly T[], keysOf: (fact: T) => readonly EdgeKey[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const fact of facts) {
    for (const name of new Set(keysOf(fact).map(nameOf))) groups.set(name, [...(groups.get(name) ?? []), fact]);
  }
  return groups;
}
