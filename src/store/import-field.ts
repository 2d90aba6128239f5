import { StoreError } from '../errors.ts';
import type { CypherValue } from './cypher-driver.ts';
import type { PropertyType } from './graph-properties.ts';

/** What stands between the items of a list: no text that people write holds it. */
const BETWEEN_ITEMS = '\u001F';

/** The same as an argument of `neo4j-admin`. */
export const ITEM_DELIMITER = 'U+001F';

/** A value as a field of a CSV file for Neo4j's importer: nothing at all where there is none. An empty list is lost: migration V005 of Neo4j gives it back. */
export function importField(value: CypherValue | undefined, type: PropertyType = 'string'): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return quoted(value.map(asItem).join(BETWEEN_ITEMS));
  return type === 'string' ? quoted(String(value)) : String(value);
}

function asItem(value: CypherValue): string {
  const text = String(value);
  if (!text.includes(BETWEEN_ITEMS)) return text;
  throw new StoreError(
    'STORE_STATEMENT',
    `A list holds ${JSON.stringify(text)}: the importer of Neo4j cannot keep the character U+001F there`,
  );
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
