import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import { toNeo4jError } from '../../src/store/neo4j-errors.ts';

const PLACE = 'bolt://127.0.0.1:7687';

/** An error as neo4j-driver throws it. */
function driverError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

describe('errors of Neo4j', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'STORE_AUTHENTICATION', 'NEO4J_PASSWORD'],
    ['ServiceUnavailable', 'STORE_UNREACHABLE', 'docker compose up'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_FULL', 'server.memory.heap.max_size'],
    ['Neo.ClientError.Statement.AccessMode', 'STORE_READ_ONLY', 'can only read'],
  ])('%s is %s, with what to do', (code, ours, advice) => {
    const error = toNeo4jError(driverError(code, 'It failed'), PLACE) as StoreError;
    expect([error.code, error.message]).toEqual([ours, expect.stringContaining(advice)]);
    expect(error.message).toContain(PLACE);
  });

  it('leaves our own errors as they are', () => {
    const own = new StoreError('STORE_LOCKED', 'It is open');
    expect(toNeo4jError(own, PLACE)).toBe(own);
  });
});
