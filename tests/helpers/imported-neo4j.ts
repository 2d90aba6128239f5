import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';
import { ARGUMENTS } from '../../src/store/neo4j-import.ts';
import { IMAGE } from './neo4j.ts';

const PASSWORD = 'dramatis-test';

/** A server of its own whose database was made from the files of a folder by `neo4j-admin`. */
export interface ImportedNeo4j {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly container: StartedTestContainer;
}

/** Imports a folder that `dramatis export --neo4j-import` wrote, and starts a server on it. */
export async function startImported(folder: string): Promise<ImportedNeo4j> {
  const entry = '/startup/docker-entrypoint.sh';
  const importing = `${entry} neo4j-admin database import full neo4j --overwrite-destination @${ARGUMENTS}`;
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${PASSWORD}` })
    .withCopyDirectoriesToContainer([{ source: folder, target: '/import' }])
    .withWorkingDir('/import')
    .withEntrypoint(['bash', '-c', `${importing} && exec ${entry} neo4j`])
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(240_000)
    .start();
  const url = `bolt://127.0.0.1:${container.getMappedPort(7687)}`;
  return { url, username: 'neo4j', password: PASSWORD, container };
}
