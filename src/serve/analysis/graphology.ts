import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// The packages give functions where their types promise modules with a default: hence the casts.
const graphology: typeof import('graphology') = require('graphology');

/** A graph without direction, at most one edge between two nodes. */
export const { UndirectedGraph, DirectedGraph } = graphology;

/** PageRank: {id: score}. */
export const pagerank: typeof import('graphology-metrics/centrality/pagerank.js').default =
  require('graphology-metrics/centrality/pagerank.js');

/** Betweenness centrality by Brandes' algorithm: {id: score}. */
export const betweenness: typeof import('graphology-metrics/centrality/betweenness.js').default =
  require('graphology-metrics/centrality/betweenness.js');

/** Communities by the Louvain method. */
export const louvain: typeof import('graphology-communities-louvain').default =
  require('graphology-communities-louvain');
