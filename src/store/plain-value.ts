import type { CypherValue, Row } from './cypher-driver.ts';

/** A row of the embedded engine as plain values. */
export function plainRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plainValue(value)]));
}

/**
 * A value of the embedded engine as a plain one: integers beyond 2^53 lose digits, times become ISO strings, and nodes
 * and relationships lose the engine's own ids.
 */
export function plainValue(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object') return plainObject(value);
  return value as CypherValue;
}

function plainObject(value: object): CypherValue {
  const entries = Object.entries(value).filter(([key]) => !ENGINE_KEYS.has(key));
  return Object.fromEntries(entries.map(([key, part]) => [key, plainValue(part)]));
}

const ENGINE_KEYS: ReadonlySet<string> = new Set(['_id', '_source', '_target']);
