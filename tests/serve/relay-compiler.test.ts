import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { printFullSchema } from '../../src/serve/schema.ts';

/** A program of Facebook's Relay, as a string: the package gives the path of the compiler for this machine. */
const COMPILER: string = createRequire(import.meta.url)('relay-compiler');

/** Pages of connections that can be fetched anew by id, and a mutation: what Relay asks much of a schema for. */
const SOURCE = `
import { graphql } from 'react-relay';

graphql\`
  query PagesActorQuery($id: ID!) {
    node(id: $id) {
      __typename
      ...Pages_events @alias(as: "withEvents")
      ...Pages_relations @alias(as: "withRelations")
    }
  }
\`;
graphql\`
  fragment Pages_events on Actor
  @refetchable(queryName: "PagesEventsQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
    name
    events(first: $first, after: $after) @connection(key: "Pages_events") {
      edges { node { id label date evidence { quote article { title } } } }
    }
  }
\`;
graphql\`
  fragment Pages_relations on Actor
  @refetchable(queryName: "PagesRelationsQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
    relations(first: $first, after: $after) @connection(key: "Pages_relations") {
      edges { node { type count target { ... on Node { id } name } } }
    }
  }
\`;
graphql\`
  query PagesListsQuery($after: String) {
    actors(first: 5, after: $after) @connection(key: "Pages_actors") { edges { node { name } } }
    articles(first: 5) @connection(key: "Pages_articles") { edges { node { title } } }
    reviewQueue(first: 5) @connection(key: "Pages_reviewQueue") { edges { node { score } } }
  }
\`;
graphql\`
  mutation PagesImportMutation($input: ImportArticleInput!) {
    importArticle(input: $input) { article { id title } userErrors { code message field } }
  }
\`;
graphql\`
  subscription PagesReportedSubscription {
    eventReported { event { label } article { title } }
  }
\`;
`;

test('the compiler of Relay accepts the schema, with connections that can be fetched anew', async () => {
  const folder = await project(SOURCE);
  await promisify(execFile)(COMPILER, ['relay.config.json'], { cwd: folder });
  const made = join(folder, 'src', '__generated__');
  expect(readdirSync(made).sort()).toEqual([
    'PagesActorQuery.graphql.ts',
    'PagesEventsQuery.graphql.ts',
    'PagesImportMutation.graphql.ts',
    'PagesListsQuery.graphql.ts',
    'PagesRelationsQuery.graphql.ts',
    'PagesReportedSubscription.graphql.ts',
    'Pages_events.graphql.ts',
    'Pages_relations.graphql.ts',
  ]);
  // Relay goes on in a list with the cursor, by the id of what has the list.
  expect(readFileSync(join(made, 'Pages_events.graphql.ts'), 'utf8')).toContain('"identifierField": "id"');
});

test('it refuses what is not in the schema', async () => {
  const folder = await project(SOURCE.replace('label date', 'label nothing'));
  const compiled = promisify(execFile)(COMPILER, ['relay.config.json'], { cwd: folder });
  await expect(compiled).rejects.toMatchObject({ stderr: expect.stringContaining('nothing') });
});

async function project(source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-relay-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'Pages.ts'), source);
  writeFileSync(join(folder, 'schema.graphql'), printFullSchema(loadOntology()));
  const config = { src: './src', schema: './schema.graphql', language: 'typescript', eagerEsModules: true };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  return folder;
}
