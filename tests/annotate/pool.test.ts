import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPool } from '../../src/annotate/pool.ts';

const SENTENCES = [
  ['Police', 'left', '.'],
  ['They', 'met', '.'],
];

describe('createPool', () => {
  it('answers each article with one analysis a sentence, in their order', async () => {
    const pool = createPool({ workers: 2 });
    const answers = await Promise.all([
      pool.analyze(SENTENCES),
      pool.analyze(SENTENCES.slice(1)),
      pool.analyze([]),
      pool.analyze([['Yes']]),
    ]);
    expect(answers.map((analyses) => analyses.map(({ heads }) => heads.length))).toEqual([[3, 3], [3], [], [1]]);
    await pool.close();
  });

  it('finishes what it is reading when it is closed, and reads no more', async () => {
    const pool = createPool({ workers: 1 });
    const [first, second] = [pool.analyze(SENTENCES), pool.analyze(SENTENCES)];
    const refused = expect(second).rejects.toMatchObject({ code: 'ANNOTATE_CLOSED' });
    await pool.close();
    expect(await first).toHaveLength(2);
    await refused;
    await expect(pool.analyze(SENTENCES)).rejects.toMatchObject({ code: 'ANNOTATE_CLOSED' });
    await pool.close();
  });

  it('refuses weights that are not those of the manifest, for every article', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dramatis-model-'));
    for (const file of ['model.json', 'vocab.txt', 'lemmas.json', 'senses.json']) {
      writeFileSync(
        join(folder, file),
        readFileSync(new URL(`../../src/models/annotator-en/${file}`, import.meta.url)),
      );
    }
    writeFileSync(join(folder, 'model.onnx'), 'no weights');
    const pool = createPool({ workers: 1, folder: pathToFileURL(`${folder}/`) });
    await expect(pool.analyze(SENTENCES)).rejects.toMatchObject({ code: 'MODEL_INVALID' });
    await expect(pool.analyze(SENTENCES)).rejects.toMatchObject({ code: 'MODEL_INVALID' });
    await pool.close();
    rmSync(folder, { recursive: true });
  });

  it('fails the one article that breaks a thread, and reads the next', async () => {
    const pool = createPool({ workers: 1 });
    const broken = pool.analyze([[undefined as unknown as string]]);
    await expect(broken).rejects.toMatchObject({ code: 'ANNOTATE_FAILED' });
    expect(await pool.analyze(SENTENCES)).toHaveLength(2);
    await pool.close();
  });
});
