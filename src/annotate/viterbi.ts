/**
 * The best sequence of BIO tags. `scores`: Float32Array of [words x tags], row-major, from `offset` on.
 * I-X may follow only B-X or I-X. Returns tag indices and each word's probability of its tag.
 */
export function bestTags(
  scores: Float32Array,
  offset: number,
  words: number,
  tags: readonly string[],
): { readonly path: readonly number[]; readonly probability: readonly number[] } {
  const width = tags.length;
  const allowed = transitions(tags);
  let best = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const back: Int32Array[] = [];
  for (let word = 0; word < words; word += 1) {
    const next = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(width);
    for (let tag = 0; tag < width; tag += 1) {
      const score = scores[offset + word * width + tag] as number;
      for (const previous of allowed[tag] as readonly number[]) {
        const path = word === 0 ? (previous === -1 ? 0 : Number.NEGATIVE_INFINITY) : previous === -1 ? Number.NEGATIVE_INFINITY : (best[previous] as number);
        if (path + score > (next[tag] as number)) {
          next[tag] = path + score;
          from[tag] = previous;
        }
      }
    }
    best = next;
    back.push(from);
  }
  const path = trace(best, back, words);
  return { path, probability: path.map((tag, word) => softmaxAt(scores, offset + word * width, width, tag)) };
}

/** For each tag those that may stand before it; -1 is the start of the sentence. */
function transitions(tags: readonly string[]): readonly (readonly number[])[] {
  return tags.map((tag) => {
    if (!tag.startsWith('I-')) return [-1, ...tags.keys()];
    const type = tag.slice(2);
    return [...tags.keys()].filter((index) => tags[index] === `B-${type}` || tags[index] === tag);
  });
}

function trace(best: Float64Array, back: readonly Int32Array[], words: number): readonly number[] {
  const path = new Array<number>(words).fill(0);
  let tag = best.indexOf(Math.max(...best));
  for (let word = words - 1; word >= 0; word -= 1) {
    path[word] = Math.max(tag, 0);
    tag = (back[word] as Int32Array)[Math.max(tag, 0)] as number;
  }
  return path;
}

function softmaxAt(scores: Float32Array, start: number, width: number, tag: number): number {
  let sum = 0;
  const chosen = scores[start + tag] as number;
  for (let index = 0; index < width; index += 1) sum += Math.exp((scores[start + index] as number) - chosen);
  return 1 / sum;
}
