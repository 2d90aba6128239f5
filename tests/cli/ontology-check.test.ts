import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dramatis, ROOT, temporaryFolder } from './run.ts';

/** An ontology with a type of one's own: one example that comes out, and one that cannot. */
const HUGGED = `HUGGED:
  label: hugged
  description: The agent takes the target into its arms.
  plover: null
  cameo: null
  goldstein: null
  ploverScore: null
  quad: null
  tone: cooperative
  agent: [Person]
  target: [Person]
  frames:
    - { verb: [hug], agent: subj, target: obj, where: { needs: [target] } }
  examples:
    - { text: Anna Berg hugged Marc Dutel., agent: Anna Berg, target: Marc Dutel }
    - { text: Anna Berg hugged Marc Dutel on Monday., agent: Marc Dutel, target: Anna Berg }
`;

function folderWith(file: string): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'src/ontology'), folder, { recursive: true });
  writeFileSync(join(folder, 'events/hugged.yaml'), file);
  return folder;
}

test('ontology check reads the examples of a type of one’s own, and shows what came out instead', async () => {
  const { code, stdout, stderr } = await dramatis(['ontology', 'check', 'hugged', '--folder', folderWith(HUGGED)]);
  expect(code).toBe(1);
  expect(stdout).toBe(
    'HUGGED: “Anna Berg hugged Marc Dutel on Monday.”\n  read: HUGGED: Anna Berg → Marc Dutel, happened\n',
  );
  expect(stderr).toBe('1 of 2 examples come out as written\n');
}, 120_000);

test('ontology check names the place of a fault in a file, and a type that there is not', async () => {
  const folder = folderWith(HUGGED.replace('tone: cooperative', 'tone: warm'));
  const faulty = await dramatis(['ontology', 'check', '--folder', folder]);
  expect([faulty.code, faulty.stderr]).toEqual([
    2,
    expect.stringMatching(/hugged\.yaml: HUGGED\.tone: .*ONTOLOGY_INVALID/),
  ]);
  const unknown = await dramatis(['ontology', 'check', 'HUGS']);
  expect(unknown.stderr).toMatch(/no type is called HUGS/);
}, 120_000);
