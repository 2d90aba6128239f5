import { expect, test } from 'vitest';
import { cypherShell } from '../../src/cli/cypher-shell.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { StoreError } from '../../src/errors.ts';

test('statements of several lines are answered in the format asked for; a wrong one does not end it', async () => {
  const [printed, noted, asked]: [string[], string[], unknown[]] = [[], [], []];
  async function* lines() {
    yield* ['RETURN 1', 'AS x;', 'RETRUN;', ':format csv', 'RETURN $id AS x;', ':nothing', ':quit', 'RETURN 3;'];
  }
  const terminal = { print: (line: string) => printed.push(line), note: (line: string) => noted.push(line), lines };
  const query = async (statement: string, parameters?: object) => {
    asked.push([statement, parameters]);
    if (statement === 'RETRUN') throw new StoreError('STORE_STATEMENT', 'Expected RETURN');
    return [{ x: 'a,b' }];
  };
  const parameters = { id: 7 };
  await cypherShell(terminal as unknown as Terminal, { query }, { format: 'table', parameters });
  expect(asked).toEqual(['RETURN 1\nAS x', 'RETRUN', 'RETURN $id AS x'].map((statement) => [statement, parameters]));
  expect(printed).toEqual(['x\n───\na,b\n1 row', 'x\n"a,b"']);
  expect(noted).toEqual(['Expected RETURN [STORE_STATEMENT]', expect.stringContaining(':format table|csv|json')]);
});
