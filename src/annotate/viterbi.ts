/** Tags of the words of a sentence, and how probable the model finds each (softmax, 0..1). */
export interface TagPath {
  readonly path: readonly number[];
  readonly probability: readonly number[];
}

/**
 * The best sequence of BIO tags. `scores`: Float32Array of [words x tags], row-major, from `offset` on.
 * I-X may follow only B-X or I-X; O and B-X may follow anything, so each word costs one step a tag.
 */
export function bestTags(scores: Float32Array, offset: number, words: number, tags: readonly string[]): TagPath {
  const width = tags.length;
  const openers = tags.map((tag) => (tag.startsWith('I-') ? tags.indexOf(`B-${tag.slice(2)}`) : -1));
  const back = new Int32Array(words * width);
  let best = new Float64Array(width);
  let next = new Float64Array(width);
  for (let word = 0; word < words; word += 1) {
    const free = indexOfBest(best);
    for (let tag = 0; tag < width; tag += 1) {
      const opener = openers[tag] as number;
      const isInside = opener >= 0;
      const from = !isInside ? free : (best[opener] as number) >= (best[tag] as number) ? opener : tag;
      const before = word > 0 ? (best[from] as number) : isInside ? Number.NEGATIVE_INFINITY : 0;
      next[tag] = before + (scores[offset + word * width + tag] as number);
      back[word * width + tag] = from;
    }
    [best, next] = [next, best];
  }
  const path = trace(back, indexOfBest(best), words, width);
  return { path, probability: path.map((tag, word) => softmaxAt(scores, offset + word * width, width, tag)) };
}

function indexOfBest(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] as number) > (values[best] as number)) best = index;
  }
  return best;
}

function trace(back: Int32Array, last: number, words: number, width: number): readonly number[] {
  const path = new Array<number>(words).fill(0);
  let tag = last;
  for (let word = words - 1; word >= 0; word -= 1) {
    path[word] = tag;
    tag = back[word * width + tag] as number;
  }
  return path;
}

function softmaxAt(scores: Float32Array, start: number, width: number, tag: number): number {
  let sum = 0;
  const chosen = scores[start + tag] as number;
  for (let index = 0; index < width; index += 1) sum += Math.exp((scores[start + index] as number) - chosen);
  return 1 / sum;
}
