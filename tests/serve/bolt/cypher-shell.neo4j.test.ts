import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { IMAGE, neo4jServer } from '../../helpers/neo4j.ts';
import { serveBolt } from './serving.ts';

// The image that the suites' own Neo4j runs from holds the shell, too.
const hasImage = neo4jServer()?.pages !== undefined;
const REASON = `cypher-shell needs Docker with the image ${IMAGE}`;
if (!hasImage && process.env.CI === 'true') throw new Error(REASON);
if (!hasImage) console.warn(`Tests with cypher-shell are skipped. ${REASON}`);

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs cypher-shell in a container that shares this machine's network. */
function cypherShell(address: string, input: string, ...options: string[]): Promise<Ran> {
  const docker = ['run', '-i', '--rm', '--network', 'host', '--entrypoint', 'cypher-shell', IMAGE];
  return new Promise((resolve) => {
    const args = [...docker, '-a', address, '--format', 'plain', ...options];
    const child = execFile('docker', args, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

// Skipped without Docker and the image, for the reason that was printed; in CI that is an error.
describe.skipIf(!hasImage)('cypher-shell on the embedded store', () => {
  const cases = [
    ['MATCH (a)-[:ARRESTED]->(b) RETURN a.name, b.name;', 'a.name, b.name\n"Kazakhstan", "Karim Massimov"\n'],
    [':param {id: "person:massimov"}\nMATCH (a:Actor {id: $id}) RETURN a.name;', 'a.name\n"Karim Massimov"\n'],
    [':begin\nRETURN 1 AS x;\n:commit\n:begin\nRETURN 2 AS x;\n:rollback\n', 'x\n1\nx\n2\n'],
    [':use system\nSHOW DATABASES YIELD name;\n:use neo4j\nRETURN 3 AS x;', 'name\n"neo4j"\n"system"\nx\n3\n'],
    ['EXPLAIN MATCH (n:Actor) RETURN n;', /Plan: "EXPLAIN"/],
    ['PROFILE MATCH (n:Actor) RETURN count(n) AS n;', /^n\n6\nPlan: "PROFILE"[\s\S]*Rows: 1/],
  ] as const;
  test.each(cases)('%j', async (input, expected) => {
    const { port } = await serveBolt();
    const { code, stdout, stderr } = await cypherShell(`neo4j://127.0.0.1:${port}`, input);
    expect([code, stderr]).toEqual([0, '']);
    if (typeof expected === 'string') expect(stdout).toBe(expected);
    else expect(stdout).toMatch(expected);
  });

  const wrong = [
    ['RETRUN 1;', /Expected[\s\S]*\^\^\^/],
    ['CREATE (n);', /can only read/],
    [':use nothing\n', /There is no database nothing/],
  ] as const;
  test.each(wrong)('%j fails, and says why', async (input, message) => {
    const { port } = await serveBolt();
    const { code, stderr } = await cypherShell(`bolt://127.0.0.1:${port}`, input);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  test('who is refused is told so', async () => {
    const authenticate = async ({ credentials }: { readonly credentials: string }) =>
      credentials === 'right' ? { name: 'anna', roles: [] } : undefined;
    const { port } = await serveBolt({ authenticate });
    const ask = (password: string) =>
      cypherShell(`bolt://127.0.0.1:${port}`, 'SHOW CURRENT USER YIELD user;', '-u', 'anna', '-p', password);
    expect(await ask('right')).toMatchObject({ code: 0, stdout: 'user\n"anna"\n' });
    expect(await ask('wrong')).toMatchObject({ code: 1, stderr: expect.stringContaining('password') });
  });
});
