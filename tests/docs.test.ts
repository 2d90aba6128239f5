import { readFileSync } from 'node:fs';
import { parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { settings } from '../src/config.ts';
import { loadOntology } from '../src/ontology/load.ts';
import { createSchema } from '../src/serve/schema.ts';
import { expectAlike, isUpdating } from './helpers/alike.ts';
import { renderReadme } from './helpers/readme.ts';

const README = new URL('../README.md', import.meta.url);
const text = readFileSync(README, 'utf8');

/** `npm run docs` writes it; here it must be what the program says today. */
it('shows the answers, settings and commands of today', async () => {
  const rendered = await renderReadme(text);
  await expectAlike(rendered, README, 0.98);
  // A file that is written anew is written when the test has ended.
  if (isUpdating()) return;
  for (const name of ['settings', 'commands']) expect(blockOf(text, name)).toBe(blockOf(rendered, name));
}, 300_000);

it.each(settings)('documents the setting $name', ({ name }) => {
  expect(text).toContain(`\`${name}\``);
});

it.each(Object.keys(packageFile.dependencies))('says why it needs %s', (name) => {
  expect(text).toMatch(new RegExp(`^\\| [^|]*${name.replace('/', '\\/')}[ ,|]`, 'm'));
});

it('names scripts that exist', () => {
  const named = [...text.matchAll(/npm (?:run (?:-s )?)?([a-z]+(?::[a-z]+)?)(?= |`|\n)/g)].map(
    ([, name]) => name as string,
  );
  const own = ['ci', ...Object.keys(packageFile.scripts)];
  expect([...new Set(named)].filter((name) => !own.includes(name))).toEqual([]);
});

it('describes every type, field, argument and value of the GraphQL schema', () => {
  const undescribed: string[] = [];
  visit(parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')), {
    enter(node) {
      const isDescribed = 'description' in node && node.description !== undefined;
      const needsOne = ['Definition', 'EnumValueDefinition'].some((kind) => node.kind.endsWith(kind));
      if (needsOne && !/^(?:Schema|Operation)/.test(node.kind) && !isDescribed) {
        undescribed.push('name' in node && node.name ? `${node.kind} ${node.name.value}` : node.kind);
      }
    },
  });
  expect(undescribed).toEqual([]);
  expect(Object.keys(createSchema(loadOntology()).getTypeMap()).length).toBeGreaterThan(20);
});

function blockOf(readme: string, name: string): string {
  return readme.slice(readme.indexOf(`<!-- ${name} -->`), readme.indexOf(`<!-- /${name} -->`));
}
