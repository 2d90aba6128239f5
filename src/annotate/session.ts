import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Model } from '../models/model.ts';
import { decodeSentence, type SentenceAnalysis } from './analysis.ts';
import { caseShape, createWordPieces, type WordPieces } from './word-pieces.ts';

/** A loaded model that reads sentences. */
export interface Session {
  /** Analyses the sentences of ONE article: int8 scales depend on what shares a batch, so no other's may. */
  analyze(sentences: readonly (readonly string[])[]): Promise<readonly SentenceAnalysis[]>;
  close(): Promise<void>;
}

const MAX_SENTENCES = 16;
const MAX_BATCH_PIECES = 1024;

interface Coded {
  readonly index: number;
  readonly pieces: readonly number[];
  readonly cases: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Opens a session with one thread. */
export async function openSession(model: Model): Promise<Session> {
  const session = await InferenceSession.create(model.path, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  });
  const wordPieces = createWordPieces(model.vocabulary);
  return {
    async analyze(sentences) {
      const coded = sentences.map((words, index) => encode(wordPieces, words, index, model.manifest.maxPieces));
      const results = new Array<SentenceAnalysis>(sentences.length);
      for (const batch of batchesOf(coded)) {
        const run = await runBatch(session, model, batch);
        for (const [position, { index }] of batch.entries()) {
          results[index] = complete(run[position] as SentenceAnalysis, sentences[index]?.length ?? 0, model);
        }
      }
      return results;
    },
    close: () => session.release(),
  };
}

function encode(wordPieces: WordPieces, words: readonly string[], index: number, maxPieces: number): Coded {
  const pieces = [wordPieces.open];
  const cases = [0];
  const first: number[] = [];
  const last: number[] = [];
  for (const [position, word] of words.entries()) {
    const own = wordPieces.of(word);
    if (pieces.length + own.length + 1 > maxPieces) break;
    first.push(pieces.length);
    for (const piece of own) {
      pieces.push(piece);
      cases.push(caseShape(word, position === 0));
    }
    last.push(pieces.length - 1);
  }
  return { index, pieces: [...pieces, wordPieces.close], cases: [...cases, 0], first, last };
}

/** Batches of similar lengths; their order and make-up follow from the article alone. */
function batchesOf(coded: readonly Coded[]): readonly (readonly Coded[])[] {
  const sorted = coded.filter(({ first }) => first.length > 0).sort((a, b) => a.pieces.length - b.pieces.length || a.index - b.index);
  const batches: Coded[][] = [];
  for (const sentence of sorted) {
    const batch = batches.at(-1);
    const fits = batch && batch.length < MAX_SENTENCES && sentence.pieces.length * (batch.length + 1) <= MAX_BATCH_PIECES;
    if (fits) batch.push(sentence);
    else batches.push([sentence]);
  }
  return batches;
}

async function runBatch(session: InferenceSession, model: Model, batch: readonly Coded[]): Promise<readonly SentenceAnalysis[]> {
  const pieces = Math.max(...batch.map((sentence) => sentence.pieces.length));
  const width = Math.max(...batch.map(({ first }) => first.length));
  const tensor = (rows: readonly (readonly number[])[], columns: number): Tensor => {
    const data = new BigInt64Array(rows.length * columns);
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) data[row * columns + column] = BigInt(value);
    }
    return new Tensor('int64', data, [rows.length, columns]);
  };
  const outputs = await session.run({
    piece_ids: tensor(batch.map((sentence) => sentence.pieces), pieces),
    piece_mask: tensor(batch.map((sentence) => sentence.pieces.map(() => 1)), pieces),
    piece_case: tensor(batch.map(({ cases }) => cases), pieces),
    first: tensor(batch.map(({ first }) => first), width),
    last: tensor(batch.map(({ last }) => last), width),
    word_mask: tensor(batch.map(({ first }) => first.map(() => 1)), width),
  });
  const data = <T>(name: string): T => outputs[name]?.data as T;
  const arrays = {
    upos: data<BigInt64Array>('upos'),
    xpos: data<BigInt64Array>('xpos'),
    names: data<Float32Array>('names'),
    arcs: data<Float32Array>('arcs'),
    labels: data<BigInt64Array>('labels'),
    roleIndex: data<BigInt64Array>('role_index'),
    roles: data<Float32Array>('roles'),
  };
  return batch.map(({ first }, row) => decodeSentence(arrays, model.manifest, { row, words: first.length, width }));
}

/** Words beyond the model's reach hang on the root as punctuation does, so that no sentence is lost. */
function complete(analysis: SentenceAnalysis, words: number, { manifest }: Model): SentenceAnalysis {
  const missing = words - analysis.upos.length;
  if (missing <= 0) return analysis;
  const root = Math.max(analysis.heads.indexOf(-1), 0);
  const fill = (value: number): number[] => new Array<number>(missing).fill(value);
  return {
    ...analysis,
    upos: [...analysis.upos, ...fill(manifest.upos.indexOf('X'))],
    xpos: [...analysis.xpos, ...fill(manifest.xpos.indexOf('FW'))],
    names: [...analysis.names, ...fill(0)],
    nameScores: [...analysis.nameScores, ...fill(0)],
    heads: [...analysis.heads, ...fill(root)],
    deprels: [...analysis.deprels, ...fill(manifest.deprels.indexOf('dep'))],
  };
}
