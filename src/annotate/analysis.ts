import type { Manifest } from '../models/model.ts';
import { bestHeads } from './heads.ts';
import { bestTags } from './viterbi.ts';

/** One number for each word. The model's own are typed arrays, which cross threads several times faster than others. */
export type PerWord = ArrayLike<number> & Iterable<number>;

/** What the model says of one sentence: indices into the labels of the manifest. Crosses threads. */
export interface SentenceAnalysis {
  readonly upos: PerWord;
  readonly xpos: PerWord;
  /** Name tags, and the probability of each. */
  readonly names: PerWord;
  readonly nameScores: PerWord;
  /** Words counted from 0; -1 is the root. */
  readonly heads: PerWord;
  readonly deprels: PerWord;
  readonly predicates: readonly PredicateAnalysis[];
  /** Words that may tell an event, and all predicates. */
  readonly events: readonly EventAnalysis[];
}

/** A number with its probability, 0..1; what is hardly probable is left out. */
export type Scored = readonly [index: number, score: number];

/** A word with the types of event that it may tell, and the words that may name its agents and targets. */
export interface EventAnalysis {
  readonly word: number;
  readonly types: readonly Scored[];
  readonly agents: readonly Scored[];
  readonly targets: readonly Scored[];
}

/** A predicate's word and its arguments: role index and word. */
export interface PredicateAnalysis {
  readonly word: number;
  readonly arguments: readonly (readonly [role: number, word: number])[];
}

/** The graph's outputs for a batch; shapes in `src/models/annotator-en/README.md`. */
export interface Outputs {
  readonly upos: BigInt64Array;
  readonly xpos: BigInt64Array;
  readonly names: Float32Array;
  readonly arcs: Float32Array;
  readonly labels: BigInt64Array;
  readonly roleIndex: BigInt64Array;
  readonly roles: Float32Array;
  readonly eventTypes: Float32Array;
  readonly eventIndex: BigInt64Array;
  readonly eventRoles: Float32Array;
}

/** Less probable types and participants are not worth telling. */
const LEAST = 0.02;

/** Roles that a predicate takes at most once. */
const NUMBERED = /^ARG\d$/;

/** Reads one sentence of `words` words out of a batch that is padded to `width` words. */
export function decodeSentence(
  outputs: Outputs,
  manifest: Manifest,
  { row, words, width }: { readonly row: number; readonly words: number; readonly width: number },
): SentenceAnalysis {
  const base = row * width;
  const columns = width + 1;
  const { path, probability } = bestTags(outputs.names, base * manifest.names.length, words, manifest.names);
  const heads = bestHeads(words, (word, column) => outputs.arcs[(base + word) * columns + column] as number);
  const slice = (values: BigInt64Array): PerWord => Int16Array.from(values.subarray(base, base + words), Number);
  return {
    upos: slice(outputs.upos),
    xpos: slice(outputs.xpos),
    names: Int16Array.from(path),
    nameScores: Float64Array.from(probability),
    heads: Int16Array.from(heads),
    deprels: Int16Array.from(heads, (head, word) =>
      settle(Number(outputs.labels[(base + word) * columns + head + 1]), head < 0, manifest.deprels),
    ),
    predicates: decodePredicates(outputs, manifest, { row, words, width }),
    events: decodeEvents(outputs, manifest, { row, words, width }),
  };
}

/** The root is called root, and nothing else is. */
function settle(label: number, isRoot: boolean, deprels: readonly string[]): number {
  if (isRoot) return deprels.indexOf('root');
  return deprels[label] === 'root' ? deprels.indexOf('dep') : label;
}

function decodePredicates(
  { roleIndex, roles }: Outputs,
  manifest: Manifest,
  { row, words, width }: { readonly row: number; readonly words: number; readonly width: number },
): readonly PredicateAnalysis[] {
  const size = manifest.roles.length;
  return wordsOf(roleIndex, row).map(({ k, word }) => {
    const start = k * width * size;
    return { word, arguments: decodeRoles(roles.subarray(start, start + words * size), manifest.roles, word) };
  });
}

/** The words of a sentence in an index of sentences and words, and where they stand in it. */
function wordsOf(index: BigInt64Array, row: number): readonly { readonly k: number; readonly word: number }[] {
  const found: { readonly k: number; readonly word: number }[] = [];
  for (let k = 0; k * 2 < index.length; k += 1) {
    if (Number(index[k * 2]) === row) found.push({ k, word: Number(index[k * 2 + 1]) });
  }
  return found;
}

function decodeEvents(
  { eventTypes, eventIndex, eventRoles }: Outputs,
  manifest: Manifest,
  { row, words, width }: { readonly row: number; readonly words: number; readonly width: number },
): readonly EventAnalysis[] {
  const size = manifest.events.length;
  return wordsOf(eventIndex, row).map(({ k, word }) => {
    // The first type is none.
    const types = probable(size, (type) => (type === 0 ? 0 : (eventTypes[k * size + type] as number)));
    const role = (which: number): readonly Scored[] =>
      probable(words, (other) => (other === word ? 0 : (eventRoles[(k * width + other) * 2 + which] as number)));
    return { word, types: types.toSorted((a, b) => b[1] - a[1]), agents: role(0), targets: role(1) };
  });
}

function probable(size: number, scoreAt: (index: number) => number): readonly Scored[] {
  const found: Scored[] = [];
  for (let index = 0; index < size; index += 1) {
    const score = scoreAt(index);
    if (score >= LEAST) found.push([index, Math.round(score * 1000) / 1000]);
  }
  return found;
}

/** The best role of each word; of the words with the same numbered role only the best keeps it. */
function decodeRoles(
  scores: Float32Array,
  roles: readonly string[],
  predicate: number,
): PredicateAnalysis['arguments'] {
  const size = roles.length;
  const found: { readonly role: number; readonly word: number; readonly score: number }[] = [];
  for (let word = 0; word * size < scores.length; word += 1) {
    const role = indexOfBest(scores, word * size, size);
    if (role === 0 || word === predicate) continue;
    const score = (scores[word * size + role] as number) - (scores[word * size] as number);
    const rival = NUMBERED.test(roles[role] as string) ? found.findIndex((other) => other.role === role) : -1;
    if (rival < 0) found.push({ role, word, score });
    else if ((found[rival]?.score as number) < score) found.splice(rival, 1, { role, word, score });
  }
  return found.map(({ role, word }) => [role, word] as const).sort((a, b) => a[1] - b[1]);
}

function indexOfBest(scores: Float32Array, start: number, size: number): number {
  let best = 0;
  for (let index = 1; index < size; index += 1) {
    if ((scores[start + index] as number) > (scores[start + best] as number)) best = index;
  }
  return best;
}
