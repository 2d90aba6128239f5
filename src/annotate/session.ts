import { readFile } from 'node:fs/promises';
import { InferenceSession } from 'onnxruntime-node';
import { checkWeights, type Model } from '../models/model.ts';
import { decodeSentence, type Outputs, type SentenceAnalysis } from './analysis.ts';
import { batchesOf } from './batches.ts';
import { type Coded, encode } from './encode.ts';
import { inputsOf } from './inputs.ts';
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
  const width = Math.max(...batch.map(({ first }) => first.length));
  const results = await session.run(inputsOf(batch));
  const outputs = outputsOf(results);
  return batch.map(({ first }, row) => decodeSentence(outputs, manifest, { row, words: first.length, width }));
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
    eventTypes: data<Float32Array>('event_types'),
    eventIndex: data<BigInt64Array>('event_index'),
    eventRoles: data<Float32Array>('event_roles'),
  };
}
