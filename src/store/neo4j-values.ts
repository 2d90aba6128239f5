import neo4j from 'neo4j-driver';
import type { CypherValue } from './cypher-driver.ts';

/**
 * A parameter as the driver takes it. The driver sends every JavaScript number as a float; whole numbers are meant as
 * integers (LIMIT takes no other), and statements say `toFloat` where a property is a float whatever its value.
 */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toNeo4j(part)]));
}

/** A value of the driver as a plain one, nodes and relationships as the embedded engine gives them. */
export function fromNeo4j(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint' || neo4j.isInt(value)) return Number(value);
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (value instanceof Int8Array) return [...value];
  if (typeof value !== 'object') return value as CypherValue;
  if (neo4j.isNode(value)) return { _labels: value.labels, ...plainObject(value.properties) };
  if (neo4j.isRelationship(value)) return { _type: value.type, ...plainObject(value.properties) };
  if (neo4j.isPath(value)) return fromPath(value);
  if (isTime(value)) return String(value);
  return plainObject(value);
}

interface Path {
  readonly start: unknown;
  readonly segments: readonly { readonly relationship: unknown; readonly end: unknown }[];
}

function fromPath({ start, segments }: Path): CypherValue {
  return {
    nodes: [start, ...segments.map(({ end }) => end)].map(fromNeo4j),
    edges: segments.map(({ relationship }) => fromNeo4j(relationship)),
  };
}

function plainObject(value: object): { readonly [key: string]: CypherValue } {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fromNeo4j(part)]));
}

function isTime(value: object): boolean {
  const checks = [neo4j.isDate, neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime];
  return [...checks, neo4j.isDuration, neo4j.isPoint].some((check) => check(value));
}
