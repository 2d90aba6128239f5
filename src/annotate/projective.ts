/** Score of `column` as the head of `word`: column 0 is the root, column h + 1 is word h. */
export type ArcScore = (word: number, column: number) => number;

/** Whether no arc crosses another. `columns`: head column of each word, 0 for the root. */
export function isProjective(columns: Int32Array): boolean {
  for (let word = 1; word <= columns.length; word += 1) {
    const head = columns[word - 1] as number;
    const [low, high] = head < word ? [head, word] : [word, head];
    for (let other = low + 1; other < high; other += 1) {
      const above = columns[other - 1] as number;
      if (above < low || above > high) return false;
    }
  }
  return true;
}

/**
 * Head columns of the best tree whose arcs do not cross, with one root: Eisner 1996, "Three New Probabilistic Models for
 * Dependency Parsing", in O(words³). `rootPenalty` makes every arc from the root dearer than a whole tree can cost.
 */
export function projectiveHeads(words: number, scores: ArcScore, rootPenalty: number): Int32Array {
  const size = words + 1;
  const chart = fill(size, (head, node) => scores(node - 1, head) - (head === 0 ? rootPenalty : 0));
  const heads = new Int32Array(words);
  trace(chart, { size, start: 0, end: words, kind: COMPLETE_RIGHT }, heads);
  return heads;
}

/** A span's head is its right end (LEFT: arcs point left) or its left end; complete spans take no more dependents inside. */
const COMPLETE_LEFT = 0;
const COMPLETE_RIGHT = 1;
const OPEN_LEFT = 2;
const OPEN_RIGHT = 3;
const KINDS = 4;

/** Best score and split of each span: arrays of [kind x start x end], row-major. */
interface Chart {
  readonly best: Float64Array;
  readonly split: Int16Array;
}

interface Item {
  readonly size: number;
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

function fill(size: number, weight: (head: number, node: number) => number): Chart {
  const area = size * size;
  const best = new Float64Array(KINDS * area);
  const split = new Int16Array(KINDS * area);
  const at = (kind: number, start: number, end: number): number => kind * area + start * size + end;
  const keep = (
    kind: number,
    start: number,
    end: number,
    from: number,
    to: number,
    score: (middle: number) => number,
  ) => {
    let top = Number.NEGATIVE_INFINITY;
    let where = from;
    for (let middle = from; middle <= to; middle += 1) {
      const value = score(middle);
      if (value > top) {
        top = value;
        where = middle;
      }
    }
    best[at(kind, start, end)] = top;
    split[at(kind, start, end)] = where;
  };
  const value = (kind: number, start: number, end: number): number => best[at(kind, start, end)] as number;
  for (let width = 1; width < size; width += 1) {
    for (let start = 0; start + width < size; start += 1) {
      const end = start + width;
      const joined = (middle: number): number =>
        value(COMPLETE_RIGHT, start, middle) + value(COMPLETE_LEFT, middle + 1, end);
      const left = start === 0 ? Number.NEGATIVE_INFINITY : weight(end, start);
      const right = weight(start, end);
      keep(OPEN_LEFT, start, end, start, end - 1, (middle) => joined(middle) + left);
      keep(OPEN_RIGHT, start, end, start, end - 1, (middle) => joined(middle) + right);
      keep(
        COMPLETE_LEFT,
        start,
        end,
        start,
        end - 1,
        (middle) => value(COMPLETE_LEFT, start, middle) + value(OPEN_LEFT, middle, end),
      );
      keep(
        COMPLETE_RIGHT,
        start,
        end,
        start + 1,
        end,
        (middle) => value(OPEN_RIGHT, start, middle) + value(COMPLETE_RIGHT, middle, end),
      );
    }
  }
  return { best, split };
}

function trace(chart: Chart, item: Item, heads: Int32Array): void {
  const { size, start, end, kind } = item;
  if (start === end) return;
  const middle = chart.split[kind * size * size + start * size + end] as number;
  const below = (from: number, to: number, of: number): void =>
    trace(chart, { size, start: from, end: to, kind: of }, heads);
  if (kind === COMPLETE_LEFT) {
    below(start, middle, COMPLETE_LEFT);
    below(middle, end, OPEN_LEFT);
    return;
  }
  if (kind === COMPLETE_RIGHT) {
    below(start, middle, OPEN_RIGHT);
    below(middle, end, COMPLETE_RIGHT);
    return;
  }
  const [head, node] = kind === OPEN_LEFT ? [end, start] : [start, end];
  heads[node - 1] = head;
  below(start, middle, COMPLETE_RIGHT);
  below(middle + 1, end, COMPLETE_LEFT);
}
