import { type ArcScore, isProjective, projectiveHeads } from './projective.ts';

/** Stands for a score that is no number, so that comparing goes on; far below what a model gives. */
const LOWEST = -1e6;

/** From this many words on, the best projective tree costs more time than it is worth. */
const MAX_PROJECTIVE = 90;

/**
 * The best head of each word, as a tree with one root: greedy where that gives a tree without crossing arcs, else the best
 * such tree; of very long sentences the maximum spanning arborescence. English trees hardly ever cross (EWT: 1 arc in
 * 200), so crossing arcs are far more often noise. Returns heads from 0, -1 for the root.
 */
export function bestHeads(words: number, scores: ArcScore): readonly number[] {
  const greedy = greedyHeads(words, scores);
  const columns = isTree(greedy) && isProjective(greedy) ? greedy : bestTree(words, scores);
  return Array.from(columns, (column) => column - 1);
}

function bestTree(words: number, scores: ArcScore): Int32Array {
  return words > MAX_PROJECTIVE ? spanningTree(words, scores) : projectiveTree(words, scores);
}

function projectiveTree(words: number, scores: ArcScore): Int32Array {
  const finite: ArcScore = (word, column) => {
    const score = scores(word, column);
    return Number.isFinite(score) ? score : LOWEST;
  };
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < words; word += 1) {
    for (let column = 0; column <= words; column += 1) {
      if (column === word + 1) continue;
      low = Math.min(low, finite(word, column));
      high = Math.max(high, finite(word, column));
    }
  }
  return projectiveHeads(words, finite, (high - low + 1) * (words + 1));
}

function greedyHeads(words: number, scores: ArcScore): Int32Array {
  const heads = new Int32Array(words);
  for (let word = 0; word < words; word += 1) {
    let best = 0;
    let bestScore = scores(word, 0);
    for (let column = 1; column <= words; column += 1) {
      const score = scores(word, column);
      if (column === word + 1 || !(score > bestScore)) continue;
      best = column;
      bestScore = score;
    }
    heads[word] = best;
  }
  return heads;
}

/** Whether head columns form one tree below the root column. */
function isTree(columns: Int32Array): boolean {
  let roots = 0;
  const state = new Int32Array(columns.length + 1);
  state[0] = -1;
  for (let word = 1; word <= columns.length; word += 1) {
    if (columns[word - 1] === 0) roots += 1;
    let at = word;
    while (state[at] === 0) {
      state[at] = word;
      at = columns[at - 1] as number;
    }
    if (state[at] === word) return false;
    // What leads to the root is known to do so from now on.
    for (let back = word; state[back] === word; back = columns[back - 1] as number) state[back] = -1;
  }
  return roots === 1;
}

/**
 * Chu-Liu/Edmonds. Every arc from the root is made dearer than a whole tree can cost, so that the best tree has exactly
 * one of them (Stanojević and Cohen 2021, "A Root of a Problem").
 */
function spanningTree(words: number, scores: ArcScore): Int32Array {
  const size = words + 1;
  const weights = new Float64Array(size * size);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let node = 1; node < size; node += 1) {
    for (let head = 0; head < size; head += 1) {
      const score = scores(node - 1, head);
      const weight = Number.isFinite(score) ? score : LOWEST;
      weights[head * size + node] = weight;
      low = Math.min(low, weight);
      high = Math.max(high, weight);
    }
  }
  const penalty = (high - low + 1) * size;
  for (let node = 1; node < size; node += 1) weights[node] = (weights[node] as number) - penalty;
  return arborescence(weights, size).subarray(1);
}

/** Heads of the maximum spanning arborescence with root 0. `weights`: Float64Array of [head x node], row-major. */
function arborescence(weights: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let node = 1; node < size; node += 1) heads[node] = bestIn(weights, size, node);
  const cycle = findCycle(heads);
  return cycle ? expand(weights, heads, cycle) : heads;
}

function bestIn(weights: Float64Array, size: number, node: number): number {
  let best = 0;
  for (let head = 1; head < size; head += 1) {
    if (head !== node && (weights[head * size + node] as number) > (weights[best * size + node] as number)) best = head;
  }
  return best;
}

function findCycle(heads: Int32Array): readonly number[] | undefined {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      path.push(at);
      at = heads[at] as number;
    }
    if (at > 0 && seen[at] === start) return path.slice(path.indexOf(at));
  }
  return undefined;
}

/** Solves the graph in which the cycle is one node, the last, and opens the cycle where that solution enters it. */
function expand(weights: Float64Array, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const size = heads.length;
  const inside = new Set(cycle);
  const outside = Array.from(heads.keys()).filter((node) => !inside.has(node));
  const merged = outside.length;
  const weight = (head: number, node: number): number => weights[head * size + node] as number;
  const gain = (head: number, node: number): number => weight(head, node) - weight(heads[node] as number, node);
  const entries = outside.map((head) =>
    cycle.reduce((best, node) => (gain(head, node) > gain(head, best) ? node : best)),
  );
  const exits = outside.map((node) =>
    cycle.reduce((best, head) => (weight(head, node) > weight(best, node) ? head : best)),
  );
  const smaller = new Float64Array((merged + 1) ** 2);
  for (const [index, node] of outside.entries()) {
    for (const [other, head] of outside.entries()) smaller[other * (merged + 1) + index] = weight(head, node);
    smaller[merged * (merged + 1) + index] = weight(exits[index] as number, node);
    smaller[index * (merged + 1) + merged] = gain(node, entries[index] as number);
  }
  const solved = arborescence(smaller, merged + 1);
  const result = heads.slice();
  for (const [index, node] of outside.entries()) {
    const head = solved[index] as number;
    if (node > 0) result[node] = head === merged ? (exits[index] as number) : (outside[head] as number);
  }
  const into = solved[merged] as number;
  result[entries[into] as number] = outside[into] as number;
  return result;
}
