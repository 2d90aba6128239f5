import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import type { Row } from './cypher-driver.ts';
import { nodePages } from './graph-pages.ts';
import {
  EDGE_PROPERTIES,
  NODE_LABELS,
  NODE_PROPERTIES,
  type NodeLabel,
  type Properties,
  RELATION_PROPERTIES,
} from './graph-properties.ts';
import type { GraphStore } from './graph-store.ts';
import { ITEM_DELIMITER, importField } from './import-field.ts';
import { ImportFiles } from './import-files.ts';
import { contentMigrations } from './migrate.ts';
import type { GraphEdgeRow, GraphNodeRow } from './questions.ts';
import { STRUCTURE } from './statements.ts';

/** How many nodes are read at once: texts make articles large, and hubs have many relationships. */
const NODES_AT_ONCE = 4000;
const AT_ONCE: Partial<Record<NodeLabel, number>> = { Article: 250, Actor: 500, Place: 500 };

/** The file of arguments for `neo4j-admin database import full <database> @import.args`. */
export const ARGUMENTS = 'import.args';

/** The longest field is an article's report. */
const BUFFER = '64m';

/** What was written. */
export interface Written {
  readonly nodes: number;
  readonly relationships: number;
  readonly files: number;
}

/** Where the graph is read from. */
type Source = Pick<GraphStore, 'ask' | 'isStale'>;

/**
 * Writes the whole graph into an empty folder, as CSV files for `neo4j-admin database import full`, a page at a time, and
 * beside them `import.args`, its arguments. Constraints and indexes are no part of it: they are made when the new database
 * is opened first. Throws StoreError STORE_STATEMENT where the folder is not empty, or the view is out of step.
 */
export async function writeNeo4jImport(source: Source, folder: string): Promise<Written> {
  if (await source.isStale()) {
    throw new StoreError('STORE_STATEMENT', 'The view does not stand for all articles: run `dramatis rebuild` first');
  }
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new StoreError('STORE_STATEMENT', `${folder} is not empty: name a new folder for the export`);
  }
  const files = new ImportFiles(folder);
  let [nodes, relationships] = [0, 0];
  try {
    for (const label of NODE_LABELS) {
      for await (const page of nodePages(source.ask, label, AT_ONCE[label] ?? NODES_AT_ONCE)) {
        nodes += await writeNodes(files, label, page);
        const ids = page.map(({ id }) => id);
        relationships += await writeEdges(files, label, await source.ask('graph-edges', { types: [label], ids }));
      }
    }
    const migrations = contentMigrations().map((id) => `${importField(id)},Migration`);
    await files.write({ kind: 'nodes', name: 'Migration', header: ['id:ID(Migration)', ':LABEL'] }, migrations);
  } finally {
    await files.close();
  }
  await writeFile(join(folder, ARGUMENTS), `${argumentsOf(files).join('\n')}\n`);
  return { nodes, relationships, files: files.names('nodes').length + files.names('relationships').length };
}

async function writeNodes(files: ImportFiles, label: NodeLabel, rows: readonly GraphNodeRow[]): Promise<number> {
  const properties = NODE_PROPERTIES[label];
  const header = [`id:ID(${label})`, ...typedNames(properties), ':LABEL'];
  const lines = rows.map(({ id, labels, properties: { id: _, ...values } }) =>
    [importField(id), ...fields(label, values, properties), importField(labels)].join(','),
  );
  await files.write({ kind: 'nodes', name: label, header }, lines);
  return rows.length;
}

async function writeEdges(files: ImportFiles, source: NodeLabel, rows: readonly GraphEdgeRow[]): Promise<number> {
  const lines = new Map<string, { readonly header: readonly string[]; readonly lines: string[] }>();
  for (const { source: from, target: to, type, targetLabels, properties: values } of rows) {
    const target = labelOf(targetLabels);
    const isOwn = (STRUCTURE as readonly string[]).includes(type);
    const properties = isOwn ? (EDGE_PROPERTIES[type] ?? {}) : RELATION_PROPERTIES;
    const name = `${isOwn ? type : 'relations'}-${source}-${target}`;
    const header = [`:START_ID(${source})`, `:END_ID(${target})`, ':TYPE', ...typedNames(properties)];
    const own = lines.get(name) ?? { header, lines: [] };
    lines.set(name, own);
    const ends = [importField(from), importField(to), importField(type)];
    own.lines.push([...ends, ...fields(type, values, properties)].join(','));
  }
  for (const [name, own] of lines) {
    await files.write({ kind: 'relationships', name, header: own.header }, own.lines);
  }
  return rows.length;
}

/** Which of the labels tells what kind of node it is. */
function labelOf(labels: readonly string[]): NodeLabel {
  const label = NODE_LABELS.find((each) => labels.includes(each));
  if (label) return label;
  throw new StoreError('STORE_STATEMENT', `A node with the labels ${labels.join(', ')} is no part of this graph`);
}

function typedNames(properties: Properties): readonly string[] {
  return Object.entries(properties).map(([name, type]) => `${name}:${type}`);
}

/** Throws for a property that the columns would lose. */
function fields(name: string, values: Row, properties: Properties): readonly string[] {
  const unknown = Object.keys(values).find((key) => !(key in properties));
  if (unknown !== undefined) {
    throw new StoreError(
      'STORE_STATEMENT',
      `${name} has a property ${unknown}, which the export does not know: it was added to the graph from elsewhere`,
    );
  }
  return Object.entries(properties).map(([key, type]) => importField(values[key], type));
}

function argumentsOf(files: ImportFiles): readonly string[] {
  return [
    ...files.names('nodes').map((name) => `--nodes=./${name}`),
    ...files.names('relationships').map((name) => `--relationships=./${name}`),
    ...[`--array-delimiter=${ITEM_DELIMITER}`, '--multiline-fields=true', `--read-buffer-size=${BUFFER}`],
    ...['--ignore-empty-strings=false', '--bad-tolerance=0'],
  ];
}
