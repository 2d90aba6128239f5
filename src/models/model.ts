import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ConfigError } from '../errors.ts';

const FOLDER = new URL('../../src/models/annotator-en/', import.meta.url);

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  file: z.string(),
  sha256: z.string(),
  vocabulary: z.string(),
  maxPieces: z.number(),
  upos: z.array(z.string()),
  xpos: z.array(z.string()),
  deprels: z.array(z.string()),
  names: z.array(z.string()),
  roles: z.array(z.string()),
  caseShapes: z.array(z.string()),
  scores: z.record(z.string(), z.unknown()),
});

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
  /** `lemma-v` → most frequent PropBank roleset. */
  readonly senses: Readonly<Record<string, string>>;
}

/** Loads the annotator's model folder. Throws ConfigError MODEL_INVALID. */
export function loadModel(folder: URL = FOLDER): Model {
  const read = (name: string): string => {
    try {
      return readFileSync(new URL(name, folder), 'utf8');
    } catch (cause) {
      const message = `${fileURLToPath(folder)}${name} is missing; check the installation out again or train the model`;
      throw new ConfigError('MODEL_INVALID', message, { cause });
    }
  };
  const parsed = manifest.safeParse(JSON.parse(read('model.json')));
  if (!parsed.success) throw new ConfigError('MODEL_INVALID', `model.json: ${parsed.error.issues[0]?.message}`);
  return {
    manifest: parsed.data,
    path: fileURLToPath(new URL(parsed.data.file, folder)),
    vocabulary: read(parsed.data.vocabulary).split(/\r?\n/),
    lemmas: JSON.parse(read('lemmas.json')),
    senses: JSON.parse(read('senses.json')),
  };
}

/** Whether the weights are those that the manifest names. */
export function isIntact({ manifest: { sha256 }, path }: Model): boolean {
  return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
}
