import { dateOf, eventId, partOf } from './news.mjs';

/** The short edges of the made-up graph, added up over all parts. */

/** How many of its events an edge names. */
const STRONGEST = 5;

/** How many articles mention each actor, by rank, and what each edge is made of. */
export function tally(world) {
  const mentions = new Uint32Array(world.cast.length);
  const edges = new Map();
  const numbers = new Map(world.types.map(({ name }, at) => [name, at]));
  for (let part = 0; part < world.parts; part += 1) {
    const { articles, events } = partOf(world, part);
    for (const { mentioned } of articles) for (const rank of mentioned) mentions[rank] += 1;
    for (const event of events) addEdge(world, edges, numbers, event);
  }
  return { mentions, edges };
}

function addEdge(world, edges, numbers, event) {
  const ends = endsOf(world, event);
  if (!ends || event.negated || event.modality !== 'happened') return;
  const [source, target] = ends;
  // Exact below 2 to the power of 53: 18 bits for each rank, 7 for the type.
  const key = (source * 128 + numbers.get(event.type.name)) * 262_144 + target;
  const { date } = dateOf(event);
  const edge = edges.get(key);
  if (!edge) {
    const told = event.told.length;
    edges.set(key, { count: 1, told, first: date, last: date, confidence: event.confidence, events: [event.number] });
    return;
  }
  edge.count += 1;
  edge.told += event.told.length;
  if (date && !(edge.first <= date)) edge.first = date;
  if (date && !(edge.last >= date)) edge.last = date;
  edge.confidence = Math.max(edge.confidence, event.confidence);
  if (edge.events.length < STRONGEST) edge.events.push(event.number);
}

/** Agent and target; of a symmetric type both agents, the smaller id first. Groups of events without both have no edge. */
function endsOf({ cast }, { type, roles }) {
  const agents = roles.filter(({ role }) => role === 'agent').map(({ rank }) => rank);
  if (type.symmetric) {
    if (agents.length < 2 || agents[0] === agents[1]) return undefined;
    return cast[agents[0]].id < cast[agents[1]].id ? agents : [agents[1], agents[0]];
  }
  const target = roles.find(({ role }) => role === 'target')?.rank;
  return agents[0] === undefined || target === undefined ? undefined : [agents[0], target];
}

/** The edges of events, then those of states. */
export function* edgesOf({ cast, types }, edges, states) {
  for (const [key, { count, told, first, last, confidence, events }] of edges) {
    const [target, rest] = [key % 262_144, Math.floor(key / 262_144)];
    const [type, source] = [types[rest % 128].name, Math.floor(rest / 128)];
    yield {
      ...{ source: cast[source].id, type, target: cast[target].id, status: 'happened', count, confidence },
      ...(first ? { first, last } : {}),
      ...{ articleCount: told, sourceCount: told, eventIds: events.map(eventId) },
    };
  }
  for (const { id, type, holder, body, title, from, to, current, confidence } of states) {
    yield {
      ...{ source: holder, type, target: body, status: 'holds', count: 1, articleCount: 1, sourceCount: 1, confidence },
      ...{ eventIds: [id], from, current, ...(title ? { title } : {}), ...(to ? { to } : {}) },
    };
  }
}
