import { StoreError } from '../errors.ts';
import type { Parameters, Row } from './cypher-driver.ts';
import { loadEngine, rowsOf } from './embedded.ts';

/** What a reader process answers to a statement. */
export type ReaderAnswer = { readonly rows: readonly Row[] } | { readonly code: string; readonly message: string };

const database = loadEngine().GrafeoDB.openReadOnly(String(process.argv[2]));

process.on('message', async ({ statement, parameters }: { statement: string; parameters: Parameters }) => {
  process.send?.(await answer(statement, parameters));
});

// The store that started this process is gone.
process.on('disconnect', () => process.exit(0));

async function answer(statement: string, parameters: Parameters): Promise<ReaderAnswer> {
  try {
    return { rows: await rowsOf(() => database.executeCypher(statement, parameters)) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { code: error.code, message: error.message };
  }
}
