import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { checkWeights, type Model } from '../models/model.ts';
import { decodeSentence, type Outputs, type SentenceAnalysis } from './analysis.ts';
import { batchesOf } from './batches.ts';
import { type Coded, encode } from './encode.ts';
import { joinParts } from './join-parts.ts';
import { createWordPieces } from './word-pieces.ts';

/** A loaded model that reads sentences. */
export interface Session {
  /** Analyses the sentences of ONE article, given as words; a sentence without words is not allowed. */
  analyze(sentences: readonly (readonly string[])[]): Promise<readonly SentenceAnalysis[]>;
  close(): Promise<void>;
}

/** Opens a session with one thread. Throws ConfigError MODEL_INVALID where the weights are not those of the manifest. */
export async function openSession(model: Model): Promise<Session> {
  const weights = await readFile(model.path);
  checkWeights(model, weights);
  const session = await InferenceSession.create(weights, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  });
  const wordPieces = createWordPieces(model.vocabulary);
  return {
    async analyze(sentences) {
      const parts: { readonly offset: number; readonly analysis: SentenceAnalysis }[][] = sentences.map(() => []);
      const coded = sentences.flatMap((words, index) => encode(wordPieces, words, index, model.manifest.maxPieces));
      for (const batch of batchesOf(coded)) {
        const analyses = await runBatch(session, model, batch);
        for (const [row, { sentence, offset }] of batch.entries()) {
          parts[sentence]?.push({ offset, analysis: analyses[row] as SentenceAnalysis });
        }
      }
      return parts.map((own) => joinParts(own, model.manifest));
    },
    close: () => session.release(),
  };
}

async function runBatch(
  session: InferenceSession,
  { manifest }: Model,
  batch: readonly Coded[],
): Promise<readonly SentenceAnalysis[]> {
  const length = Math.max(...batch.map(({ pieces }) => pieces.length));
  const width = Math.max(...batch.map(({ first }) => first.length));
  const results = await session.run({
    piece_ids: tensor(batch, length, ({ pieces }) => pieces),
    piece_mask: mask(batch, length, ({ pieces }) => pieces.length),
    piece_case: tensor(batch, length, ({ cases }) => cases),
    first: tensor(batch, width, ({ first }) => first),
    last: tensor(batch, width, ({ last }) => last),
    word_mask: mask(batch, width, ({ first }) => first.length),
  });
  const outputs = outputsOf(results);
  return batch.map(({ first }, row) => decodeSentence(outputs, manifest, { row, words: first.length, width }));
}

/** int64 [sentences, width], padded with 0. */
function tensor(batch: readonly Coded[], width: number, valuesOf: (coded: Coded) => readonly number[]): Tensor {
  const data = new BigInt64Array(batch.length * width);
  // The lower halves alone: no id is negative, and making a BigInt of each would cost more than all else here.
  const low = new Int32Array(data.buffer);
  for (const [row, coded] of batch.entries()) {
    const values = valuesOf(coded);
    for (let column = 0; column < values.length; column += 1)
      low[(row * width + column) * 2] = values[column] as number;
  }
  return new Tensor('int64', data, [batch.length, width]);
}

function mask(batch: readonly Coded[], width: number, lengthOf: (coded: Coded) => number): Tensor {
  const data = new BigInt64Array(batch.length * width);
  for (const [row, coded] of batch.entries()) data.fill(1n, row * width, row * width + lengthOf(coded));
  return new Tensor('int64', data, [batch.length, width]);
}

function outputsOf(results: InferenceSession.OnnxValueMapType): Outputs {
  const data = <T>(name: string): T => results[name]?.data as T;
  return {
    upos: data<BigInt64Array>('upos'),
    xpos: data<BigInt64Array>('xpos'),
    names: data<Float32Array>('names'),
    arcs: data<Float32Array>('arcs'),
    labels: data<BigInt64Array>('labels'),
    roleIndex: data<BigInt64Array>('role_index'),
    roles: data<Float32Array>('roles'),
  };
}
