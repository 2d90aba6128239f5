import { expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { printFullSchema } from '../../src/serve/schema.ts';
import { generate } from './generate.ts';

/** After a change of the schema: `npx vitest run tests/client -u`. */
test('the generated client is that of the schema of today', async () => {
  await expect(await generate(printFullSchema(loadOntology()))).toMatchFileSnapshot('./generated.ts');
});
