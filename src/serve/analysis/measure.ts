import { betweenness, DirectedGraph, louvain, pagerank, UndirectedGraph } from './graphology.ts';

/** A web of nodes 0 … `size` - 1: link i leads from `sources[i]` to `targets[i]` and weighs `weights[i]`. */
export interface LinkList {
  readonly size: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** What a node is ranked by. */
export type Measure = 'pagerank' | 'degree' | 'in_degree' | 'out_degree' | 'betweenness';

/** What to compute. */
export type Task =
  | { readonly kind: 'ranking'; readonly measure: Measure }
  | { readonly kind: 'communities'; readonly resolution: number };

/** What came of it, a number for each node: its score, or its community. */
export interface Measured {
  readonly values: Float64Array;
  /** How good the communities are, -0.5 to 1; null of a ranking. */
  readonly modularity: number | null;
}

/** PageRank stops when the scores change by no more than this, all together. */
const TOLERANCE = 1e-9;

/** Computes a task with graphology. The same links give the same numbers, in whatever order they come. */
export function measure(task: Task, links: LinkList): Measured {
  if (task.kind === 'communities') return findCommunities(links, task.resolution);
  return { values: valuesOf(rank(task.measure, links), links.size), modularity: null };
}

type Scores = Readonly<Record<string, number>>;

function rank(by: Measure, links: LinkList): Scores {
  if (by === 'in_degree' || by === 'out_degree') return directedDegrees(by, links);
  const graph = undirected(links);
  if (by === 'degree') return Object.fromEntries(graph.mapNodes((node) => [node, graph.degreeWithoutSelfLoops(node)]));
  if (graph.order === 0) return {};
  if (by === 'betweenness') return betweenness(graph, { getEdgeWeight: null });
  const tolerance = TOLERANCE / graph.order;
  return pagerank(graph, { getEdgeWeight: 'weight', tolerance, maxIterations: 1000 });
}

function directedDegrees(by: Measure, links: LinkList): Scores {
  const graph = new DirectedGraph();
  addNodes(graph, links.size);
  for (let at = 0; at < links.sources.length; at += 1) graph.mergeEdge(links.sources[at], links.targets[at]);
  return Object.fromEntries(
    graph.mapNodes((node) => {
      const degree = by === 'in_degree' ? graph.inDegreeWithoutSelfLoops(node) : graph.outDegreeWithoutSelfLoops(node);
      return [node, degree];
    }),
  );
}

/** Nodes alone in the web are communities of their own. */
function findCommunities(links: LinkList, resolution: number): Measured {
  const graph = undirected(links);
  if (graph.size === 0) return { values: Float64Array.from({ length: links.size }, (_, node) => node), modularity: 0 };
  const options = { getEdgeWeight: 'weight', resolution, randomWalk: false, rng: () => 0 } as const;
  const { communities, modularity } = louvain.detailed(graph, options);
  return { values: valuesOf(communities, links.size), modularity };
}

/** Links between two nodes become one, whichever way they go; links of a node with itself count for nothing. */
function undirected({ size, sources, targets, weights }: LinkList) {
  const pairs = new Map<number, number>();
  for (let at = 0; at < sources.length; at += 1) {
    const [a, b] = [sources[at] as number, targets[at] as number];
    const key = Math.min(a, b) * size + Math.max(a, b);
    if (a !== b) pairs.set(key, (pairs.get(key) ?? 0) + (weights[at] as number));
  }
  const graph = new UndirectedGraph();
  addNodes(graph, size);
  for (const [key, weight] of [...pairs].sort(([a], [b]) => a - b)) {
    graph.addEdge(Math.floor(key / size), key % size, { weight });
  }
  return graph;
}

function addNodes(graph: { addNode(node: number): unknown }, size: number): void {
  for (let node = 0; node < size; node += 1) graph.addNode(node);
}

function valuesOf(scores: Scores, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, node) => scores[node] ?? 0);
}
