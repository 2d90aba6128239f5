import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkWeights, isIntact, loadModel } from '../../src/models/model.ts';

const folders: string[] = [];

/** A copy of the shipped model with other weights, and one file changed. */
function modelFolder(name?: string, content = ''): URL {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-model-'));
  folders.push(folder);
  for (const file of ['model.json', 'vocab.txt', 'lemmas.json', 'senses.json']) {
    cpSync(new URL(`../../src/models/annotator-en/${file}`, import.meta.url), join(folder, file));
  }
  writeFileSync(join(folder, 'model.onnx'), 'no weights');
  if (name) writeFileSync(join(folder, name), content);
  return pathToFileURL(`${folder}/`);
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('loadModel', () => {
  it('gives what the shipped folder says, and its weights are intact', () => {
    const model = loadModel();
    expect(model.manifest.name).toBe('annotator-en');
    expect(model.manifest.deprels).toEqual(expect.arrayContaining(['root', 'dep', 'parataxis', 'compound:prt']));
    expect(model.manifest.names[0]).toBe('O');
    expect(model.manifest.roles[0]).toBe('_');
    expect(isIntact(model)).toBe(true);
  });

  const rows: readonly (readonly [string, string, string])[] = [
    ['model.json', '{', 'no JSON'],
    ['model.json', '{"name": "annotator-en"}', 'version'],
    ['lemmas.json', '{"VERB": 1}', 'VERB'],
    ['senses.json', '[', 'no JSON'],
  ];
  it.each(rows)('says what is wrong with %s: %s', (name, content, words) => {
    expect(() => loadModel(modelFolder(name, content))).toThrow(
      expect.objectContaining({ code: 'MODEL_INVALID', message: expect.stringContaining(words) }),
    );
  });

  it('says what to do where there is no model', () => {
    expect(() => loadModel(new URL('file:///nowhere/model/'))).toThrow(
      expect.objectContaining({
        code: 'MODEL_INVALID',
        message: expect.stringMatching(/model\.json cannot be read.*Restore/),
      }),
    );
  });

  it('refuses weights that are not those of the manifest', () => {
    const model = loadModel(modelFolder());
    expect(isIntact(model)).toBe(false);
    expect(() => checkWeights(model, new Uint8Array())).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }));
  });
});
