import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ConfigError } from '../errors.ts';

const FOLDER = new URL('../../src/models/annotator-en/', import.meta.url);
const labels = z.array(z.string()).min(1);

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  vocabulary: z.string(),
  maxPieces: z.number().int().min(8),
  upos: labels,
  xpos: labels,
  deprels: labels,
  names: labels,
  roles: labels,
  events: labels,
  /** Types of event with at least 200 labels in training. */
  learned: labels,
  caseShapes: labels,
  scores: z.record(z.string(), z.unknown()),
});
const lemmaTable = z.record(z.string(), z.record(z.string(), z.string()));
const senseTable = z.record(z.string(), z.string());

/** What `model.json` says of a model: labels in the order of the graph's outputs, and where its files are. */
export type Manifest = z.infer<typeof manifest>;

/** A model folder, without the weights themselves. */
export interface Model {
  readonly manifest: Manifest;
  /** Path of the ONNX file. */
  readonly path: string;
  /** Word pieces in the order of their ids. */
  readonly vocabulary: readonly string[];
  /** UPOS → lower-case form → lemma, where the regular rules are wrong. */
  readonly lemmas: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `lemma-v` (n, j, o) or `lemma-v+particle` → most frequent PropBank roleset. */
  readonly senses: Readonly<Record<string, string>>;
}

/** Loads the annotator's model folder, all but the weights. Throws ConfigError MODEL_INVALID. */
export function loadModel(folder: URL = FOLDER): Model {
  const described = readJson(folder, 'model.json', manifest);
  return {
    manifest: described,
    path: fileURLToPath(new URL(described.file, folder)),
    vocabulary: readText(folder, described.vocabulary).trimEnd().split(/\r?\n/),
    lemmas: readJson(folder, 'lemmas.json', lemmaTable),
    senses: readJson(folder, 'senses.json', senseTable),
  };
}

/** Throws ConfigError MODEL_INVALID where the weights are not those that the manifest names. */
export function checkWeights({ manifest: { sha256 }, path }: Model, weights: Uint8Array): void {
  const found = createHash('sha256').update(weights).digest('hex');
  if (found === sha256) return;
  throw invalid(`${path} has SHA-256 ${found}, model.json names ${sha256}`);
}

/** Whether the weights are there and those that the manifest names. */
export function isIntact(model: Model): boolean {
  try {
    checkWeights(model, readFileSync(model.path));
    return true;
  } catch {
    return false;
  }
}

function readJson<S extends z.ZodType>(folder: URL, name: string, schema: S): z.output<S> {
  const result = schema.safeParse(parseJson(readText(folder, name), name));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid(`${name}: ${issue?.path.join('.')}: ${issue?.message}`);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(`${name} is no JSON`, cause);
  }
}

function readText(folder: URL, name: string): string {
  const file = new URL(name, folder);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw invalid(`${fileURLToPath(file)} cannot be read`, cause);
  }
}

function invalid(what: string, cause?: unknown): ConfigError {
  const message = `The language model is not usable: ${what}. Restore src/models/annotator-en from the package or repository, or train it with src/train/annotator-en.`;
  return new ConfigError('MODEL_INVALID', message, cause === undefined ? {} : { cause });
}
