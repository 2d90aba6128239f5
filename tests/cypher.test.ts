import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDriver, openEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { describedStatements, runEmpty } from './helpers/cypher.ts';

const { statements, all } = describedStatements('embedded');

/** The code that sends statements. */
const SOURCE = readdirSync(new URL('../src/store/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(`../src/store/${file}`, import.meta.url), 'utf8'))
  .join('\n');

describe.each(all)('$name', ({ name, text, header, parameters, columns }) => {
  it('is sent by the store', () => {
    const [part, own = ''] = name.split('/');
    // Parts of one write are named by what they have in common: `write/${part}-release`.
    const family = own.replace(/^(?:names|blocks)-/, `\${part}-`);
    const isNamed = [
      `'${own}'`,
      `${part}/${own}'`,
      `${part}/${family}\``,
      `'${own}':`,
      `  ${own}: {`,
      `  ${own}: Question`,
    ].some((use) => SOURCE.includes(use));
    expect(isNamed).toBe(true);
  });

  it('says in its header what it does, what it takes and what it gives', () => {
    expect(header[0]).toMatch(/^[A-Z].+/);
    expect(header.some((line) => line.startsWith('Columns:'))).toBe(true);
    const taken = [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter as string))];
    expect([...parameters].sort()).toEqual(taken.sort());
  });

  it('returns the columns of its header, each under its own name', () => {
    const lastLine = text.split('\n').at(-1) ?? '';
    const given = /^(?:SET|DELETE|DETACH DELETE|REMOVE) /.test(lastLine) ? [] : columnsOf(text);
    expect(given).toEqual(columns);
  });

  it('keeps the laws of the embedded engine', () => {
    // SET r = node; (a:A|B); dynamic labels; sum() of nothing.
    expect(text).not.toMatch(/\bSET\s+\w+\s*=\s*\w+\s*(?:,|$)/m);
    expect(text).not.toMatch(/\(\w*:\w+\|\w+/);
    expect(text).not.toMatch(/:\$\(/);
    // A list of labels to choose from, and the type in another call, read all properties of the node or edge.
    expect(text).not.toMatch(/head\(\[\w+ IN labels\(|toLower\(type\(\w+\)\) AS/);
    expect(text.replace(/coalesce\(sum\([^)]*\), 0\)/g, '')).not.toMatch(/\bsum\(/);
  });
});

describe('on the embedded engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dramatis-cypher-'));
  let driver: EmbeddedDriver;
  beforeAll(async () => {
    driver = openEmbedded(folder);
    await migrate(driver, statements);
  });
  afterAll(async () => {
    await driver.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(all)('$name runs', async (statement) => {
    await runEmpty(driver, statements, statement);
  });
});

/** The names that the last RETURN of a statement gives its columns; none where that one belongs to a subquery. */
function columnsOf(text: string): readonly string[] {
  const clause = text
    .slice(text.lastIndexOf('RETURN '))
    .replace(/^RETURN (?:DISTINCT )?/, '')
    .split(/\s(?:ORDER BY|LIMIT|SKIP)\s/)[0] as string;
  if (!text.includes('RETURN ') || clause.split(/[)}]/).length > clause.split(/[({]/).length) return [];
  return splitTop(clause).map((item) => / AS `?(\w+)`?\s*$/.exec(item)?.[1] ?? item);
}

/** Splits at commas that stand in no bracket. */
function splitTop(clause: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const letter of clause) {
    if ('([{'.includes(letter)) depth += 1;
    if (')]}'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) {
      items.push(item);
      item = '';
    } else item += letter;
  }
  return [...items, item].map((each) => each.trim()).filter((each) => each !== '');
}
