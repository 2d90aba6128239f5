import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadModel } from '../../src/models/model.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { createReporter } from '../../src/pipeline/reporter.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { toArticle } from '../../src/read/to-article.ts';
import { createResolver } from '../../src/resolve/resolve.ts';
import { printFullSchema } from '../../src/serve/schema.ts';
import { openStore } from '../../src/store/index.ts';

/** A type of event and one of state that nobody has thought of, each as one file. */
const EVENT = `BAPTIZED:
  label: baptized
  description: The agent baptizes the target.
  plover: null
  cameo: null
  goldstein: null
  ploverScore: null
  tone: cooperative
  agent: [Person, Group]
  target: [Person, Group]
  frames:
    - { verb: [baptize], agent: subj, target: obj, where: { needs: [agent, target] } }
`;
const STATE = `NEIGHBOR_OF:
  label: is a neighbor of
  description: The two live side by side.
  subject: [Person]
  object: [Person]
  patterns:
    - { noun: [neighbor, neighbour], object: [of] }
`;

const folder = mkdtempSync(join(tmpdir(), 'dramatis-ontology-'));
cpSync(new URL('../../src/ontology/', import.meta.url), folder, { recursive: true });
writeFileSync(join(folder, 'events', 'baptized.yaml'), EVENT);
writeFileSync(join(folder, 'states', 'neighbor-of.yaml'), STATE);
const ontology = loadOntology(pathToFileURL(`${folder}/`));
const knowledge = loadKnowledge();
const reporter = createReporter({ ontology, knowledge, model: loadModel(), workers: 1 });
afterAll(async () => {
  await reporter.close();
  rmSync(folder, { recursive: true });
});

it('a new file is a new type in text, graph and schema, without code', async () => {
  const store = await openStore(join(folder, 'store'), { types: ontology });
  const pipeline = createPipeline({ reporter, resolver: createResolver({ ontology, knowledge }), store, batchSize: 1 });
  const text = 'Marc Dutel baptized Anna Berg on Monday. Anna Berg is a neighbor of Carl Weber.';
  await pipeline.importArticles([
    { kind: 'article', article: toArticle({ key: 'font', source: 'font', text, title: '' }) },
  ]);
  const graph = (await store.snapshot()).join('\n');
  await store.close();
  expect(graph).toMatch(/-\[BAPTIZED\b/);
  expect(graph).toMatch(/-\[NEIGHBOR_OF\b/);
  const schema = printFullSchema(ontology);
  expect(schema).toMatch(/enum EventType \{[^}]*BAPTIZED/);
  expect(schema).toMatch(/enum StateType \{[^}]*NEIGHBOR_OF/);
});

it.each([
  ['object', '@Persn', /baptized\.yaml: .*object: after @ expected one of Person/],
  ['context', '@Person', /baptized\.yaml: .*context: words with @ stand in object/],
])('%s: %s is refused, by file and place', (condition, word, message) => {
  const file = join(folder, 'events', 'baptized.yaml');
  writeFileSync(file, EVENT.replace('needs:', `${condition}: ["${word}"], needs:`));
  expect(() => loadOntology(pathToFileURL(`${folder}/`))).toThrow(message);
  writeFileSync(file, EVENT);
});
