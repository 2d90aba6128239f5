import { structure } from './wire.ts';

const NODE = 0x4e;
const RELATIONSHIP = 0x52;
const UNBOUND = 0x72;
const PATH = 0x50;

/**
 * Properties that are floats whatever their value: the engine gives whole floats as integers. Where a statement
 * returns such a property on its own, the column says nothing of it and an integer is sent.
 */
export const FLOAT_PROPERTIES: ReadonlySet<string> = new Set([
  ...['confidence', 'score', 'goldstein', 'ploverScore', 'latitude', 'longitude'],
]);

interface EngineNode {
  readonly _id: number;
  readonly _labels: readonly string[];
}

interface EngineEdge {
  readonly _id: number;
  readonly _type: string;
  readonly _source: number;
  readonly _target: number;
}

interface EnginePath {
  readonly nodes: readonly EngineNode[];
  readonly edges: readonly EngineEdge[];
}

/**
 * A value of the engine as it is packed: whole numbers are integers, nodes, relationships and paths structures with
 * element ids (`n:0`, `e:0`) that the engine's own `elementId()` gives too.
 */
export function toBolt(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Float32Array) return [...value];
  if (ArrayBuffer.isView(value)) return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return value.map(toBolt);
  if (isNode(value)) return toNode(value);
  if (isEdge(value)) return toRelationship(value);
  if (isPath(value)) return toPath(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toBolt(part)]));
}

function isNode(value: object): value is EngineNode {
  return '_id' in value && '_labels' in value && Array.isArray(value._labels);
}

function isEdge(value: object): value is EngineEdge {
  return '_id' in value && '_type' in value && '_source' in value && '_target' in value;
}

function isPath(value: object): value is EnginePath {
  if (!('nodes' in value) || !('edges' in value) || Object.keys(value).length !== 2) return false;
  const { nodes, edges } = value;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || nodes.length !== edges.length + 1) return false;
  return nodes.every((node) => isObject(node) && isNode(node)) && edges.every((edge) => isObject(edge) && isEdge(edge));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function toNode(node: EngineNode): unknown {
  return structure(NODE, [BigInt(node._id), [...node._labels], propertiesOf(node), `n:${node._id}`]);
}

function toRelationship(edge: EngineEdge): unknown {
  const { _id, _source, _target, _type } = edge;
  const ids = [`e:${_id}`, `n:${_source}`, `n:${_target}`];
  return structure(RELATIONSHIP, [BigInt(_id), BigInt(_source), BigInt(_target), _type, propertiesOf(edge), ...ids]);
}

/** Nodes and relationships, each once, and the way through them: a negative number is one walked against its direction. */
function toPath({ nodes, edges }: EnginePath): unknown {
  const places = new Map<number, number>();
  const steps = new Map<number, number>();
  const uniqueNodes = nodes.filter(({ _id }) => !places.has(_id) && places.set(_id, places.size));
  const uniqueEdges = edges.filter(({ _id }) => !steps.has(_id) && steps.set(_id, steps.size + 1));
  const way = edges.flatMap((edge, at) => {
    const step = steps.get(edge._id) ?? 0;
    const isForward = edge._source === nodes[at]?._id;
    return [BigInt(isForward ? step : -step), BigInt(places.get(nodes[at + 1]?._id ?? 0) ?? 0)];
  });
  const unbound = uniqueEdges.map((edge) =>
    structure(UNBOUND, [BigInt(edge._id), edge._type, propertiesOf(edge), `e:${edge._id}`]),
  );
  return structure(PATH, [uniqueNodes.map(toNode), unbound, way]);
}

function propertiesOf(value: object): unknown {
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('_'));
  return Object.fromEntries(entries.map(([key, part]) => [key, toProperty(key, part)]));
}

function toProperty(key: string, value: unknown): unknown {
  return typeof value === 'number' && FLOAT_PROPERTIES.has(key) ? value : toBolt(value);
}
