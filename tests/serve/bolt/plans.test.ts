import { expect, test } from 'vitest';
import { readPlan, readProfile } from '../../../src/serve/bolt/plans.ts';

test('a plan is read by its indentation', () => {
  const text =
    'Limit (3)\n  LeftJoin (x)\n    Expand (n)->[:MET]->(b)\n      NodeScan (n:Person)\n    NodeScan (b:*)\n';
  const leaf = (operatorType: string, Details: string, children: unknown[] = []) => ({
    ...{ operatorType, identifiers: [], args: { Details }, children },
  });
  const expand = leaf('Expand', '(n)->[:MET]->(b)', [leaf('NodeScan', '(n:Person)')]);
  expect(readPlan(text)).toMatchObject({
    operatorType: 'Limit',
    args: { Details: '(3)', 'string-representation': text },
    children: [leaf('LeftJoin', '(x)', [expand, leaf('NodeScan', '(b:*)')])],
  });
});

test('a profile counts rows, as integers', () => {
  const scan = {
    operator: 'Scan',
    detail: 'n:Person',
    rows: 230,
    calls: 2,
    selfTimeMs: 0.5,
    timeMs: 0.5,
    children: [],
  };
  const root = { ...scan, operator: 'Filter', detail: '', rows: 2, children: [scan] };
  expect(readProfile(root)).toMatchObject({
    ...{ operatorType: 'Filter', rows: 2n, dbHits: 0n },
    args: { Rows: 2n, 'string-representation': 'Filter ()  rows=2\n  Scan (n:Person)  rows=230\n' },
    children: [{ operatorType: 'Scan', rows: 230n, time: 500_000n, args: { Details: 'n:Person' } }],
  });
});
