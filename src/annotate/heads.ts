/**
 * The best head of each word, as a tree with one root. `scores(word, column)`: column 0 is the root, column h + 1 is
 * word h. Greedy where that gives a tree, else Chu-Liu/Edmonds. Returns heads from 0, -1 for the root.
 */
export function bestHeads(words: number, scores: (word: number, column: number) => number): readonly number[] {
  const greedy = greedyHeads(words, scores);
  if (isTree(greedy)) return greedy.map((column) => column - 1);
  let best: readonly number[] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const root of likelyRoots(words, scores)) {
    const heads = spanningTree(words, root, scores);
    const total = heads.reduce((sum, column, word) => sum + scores(word, column), 0);
    if (total > bestScore) {
      best = heads;
      bestScore = total;
    }
  }
  return best.map((column) => column - 1);
}

function greedyHeads(words: number, scores: (word: number, column: number) => number): readonly number[] {
  return Array.from({ length: words }, (_, word) => {
    let best = 0;
    for (let column = 1; column <= words; column += 1) {
      if (column !== word + 1 && scores(word, column) > scores(word, best)) best = column;
    }
    return best;
  });
}

/** Whether head columns form one tree below the root column. */
function isTree(columns: readonly number[]): boolean {
  if (columns.filter((column) => column === 0).length !== 1) return false;
  return columns.every((_, word) => {
    let at = word + 1;
    for (let step = 0; step <= columns.length; step += 1) {
      if (at === 0) return true;
      at = columns[at - 1] as number;
    }
    return false;
  });
}

/** The few words that score best as the root. */
function likelyRoots(words: number, scores: (word: number, column: number) => number): readonly number[] {
  return Array.from({ length: words }, (_, word) => word)
    .sort((a, b) => scores(b, 0) - scores(a, 0) || a - b)
    .slice(0, 3);
}

/** Chu-Liu/Edmonds over nodes 0 (root) to `words`, with one given child of the root. Returns head columns. */
function spanningTree(words: number, root: number, scores: (word: number, column: number) => number): readonly number[] {
  const size = words + 1;
  const weight = (head: number, dependent: number): number => {
    if (head === 0) return dependent === root + 1 ? 0 : Number.NEGATIVE_INFINITY;
    return dependent === root + 1 ? Number.NEGATIVE_INFINITY : scores(dependent - 1, head);
  };
  const matrix = Array.from({ length: size }, (_, head) =>
    Array.from({ length: size }, (_, dependent) => (head === dependent ? Number.NEGATIVE_INFINITY : weight(head, dependent))),
  );
  return contract(matrix).slice(1);
}

/** Heads of the maximum spanning arborescence of `matrix[head][dependent]` with root 0. */
function contract(matrix: readonly (readonly number[])[]): number[] {
  const size = matrix.length;
  const heads = Array.from({ length: size }, (_, node) => (node === 0 ? -1 : bestIn(matrix, node)));
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inside = new Set(cycle);
  const outside = [...Array(size).keys()].filter((node) => !inside.has(node));
  const merged = outside.length;
  const gain = (head: number, node: number): number =>
    (matrix[head]?.[node] as number) - (matrix[heads[node] as number]?.[node] as number);
  const entry = outside.map((head) => cycle.reduce((best, node) => (gain(head, node) > gain(head, best) ? node : best)));
  const exit = outside.map((node) =>
    cycle.reduce((best, head) => ((matrix[head]?.[node] as number) > (matrix[best]?.[node] as number) ? head : best)),
  );
  const smaller = Array.from({ length: merged + 1 }, (_, head) =>
    Array.from({ length: merged + 1 }, (_, node) => {
      if (head === node) return Number.NEGATIVE_INFINITY;
      if (head === merged) return matrix[exit[node] as number]?.[outside[node] as number] as number;
      if (node === merged) return gain(outside[head] as number, entry[head] as number);
      return matrix[outside[head] as number]?.[outside[node] as number] as number;
    }),
  );
  const solved = contract(smaller);
  const result = [...heads];
  for (const [index, node] of outside.entries()) {
    if (node === 0) continue;
    const head = solved[index] as number;
    result[node] = head === merged ? (exit[index] as number) : (outside[head] as number);
  }
  const into = solved[merged] as number;
  result[entry[into] as number] = outside[into] as number;
  return result;
}

function bestIn(matrix: readonly (readonly number[])[], node: number): number {
  let best = node === 0 ? 1 : 0;
  for (let head = 0; head < matrix.length; head += 1) {
    if (head !== node && (matrix[head]?.[node] as number) > (matrix[best]?.[node] as number)) best = head;
  }
  return best;
}

function findCycle(heads: readonly number[]): readonly number[] | undefined {
  const state = new Array<number>(heads.length).fill(0);
  for (let start = 1; start < heads.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at > 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at] as number;
    }
    if (at > 0 && state[at] === 1) return path.slice(path.indexOf(at));
    for (const node of path) state[node] = 2;
  }
  return undefined;
}
