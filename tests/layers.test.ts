import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Which part may import which; `import type` counts too. What is not listed is forbidden. */
const GROUND = ['types', 'errors', 'lib', 'ontology', 'knowledge', 'models'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(GROUND.map((part) => [part, GROUND])),
  types: [],
  errors: [],
  config: GROUND,
  read: GROUND,
  annotate: GROUND,
  extract: GROUND,
  resolve: GROUND,
  store: GROUND,
  evaluate: GROUND,
  serve: [...GROUND, 'store'],
  pipeline: [...GROUND, 'read', 'annotate', 'extract', 'resolve', 'store'],
  index: [...GROUND, 'read', 'annotate', 'extract', 'resolve', 'store', 'serve', 'pipeline'],
  cli: [...GROUND, 'read', 'annotate', 'extract', 'resolve', 'store', 'serve', 'pipeline', 'config', 'evaluate'],
};

/** Packages that belong to one part alone. */
const OWNERS: readonly { readonly package: RegExp; readonly part: string }[] = [
  { package: /^(?:neo4j-driver$|@grafeo-db\/)/, part: 'store' },
  { package: /^(?:neo4j-driver-bolt-connection|ws)$/, part: 'serve' },
  {
    package: /^(?:graphql|graphiql|@graphql-tools\/|@apollo\/|@as-integrations\/|@fastify\/|fastify|dataloader)/,
    part: 'serve',
  },
  { package: /^graphology/, part: 'serve' },
  { package: /^onnxruntime-node/, part: 'annotate' },
  { package: /^(?:linkedom|@mozilla\/readability|tinyld)$/, part: 'read' },
  { package: /^(?:commander|cli-progress|pino$)/, part: 'cli' },
  { package: /^(?:prom-client|@opentelemetry\/)/, part: 'serve' },
];

interface Arrow {
  readonly from: string;
  readonly to: string;
}

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const arrows = files.flatMap((from) => importsOf(from).map((to): Arrow => ({ from, to })));
const inner = arrows
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: relative(SRC, resolve(SRC, dirname(from), to)).replaceAll('\\', '/') }));

/** Static and dynamic imports, re-exports and types, as written. */
function importsOf(file: string): readonly string[] {
  const code = readFileSync(join(SRC, file), 'utf8').replace(/^\s*(?:\*|\/\/).*$/gm, '');
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** `store/neo4j.ts` is of the part `store`, `pipeline.ts` of `pipeline`. */
function partOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? file;
}

it('finds the imports at all', () => {
  expect(inner).toContainEqual({ from: 'pipeline.ts', to: 'read/reader.ts' });
  expect(inner).toContainEqual({ from: 'cli/open-terminal.ts', to: 'config.ts' });
});

it('has no part that the table does not know', () => {
  expect(files.map(partOf).filter((part) => !(part in ALLOWED))).toEqual([]);
});

it('has no arrow that points up or sideways', () => {
  const wrong = inner.filter(({ from, to }) => {
    const [own, other] = [partOf(from), partOf(to)];
    return own !== other && !ALLOWED[own]?.includes(other);
  });
  expect(wrong).toEqual([]);
});

it('imports no file that is not there', () => {
  expect(inner.filter(({ to }) => !files.includes(to) && !to.endsWith('.json'))).toEqual([]);
});

it.each(OWNERS)('imports $package in $part alone', ({ package: pattern, part }) => {
  const users = arrows.filter(({ to }) => pattern.test(to)).map(({ from }) => partOf(from));
  expect([...new Set(users)]).toEqual([part]);
});

it('has no cycle', () => {
  const next = new Map(files.map((file) => [file, inner.filter(({ from }) => from === file)]));
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.push([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});
