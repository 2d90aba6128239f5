import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AnsweredStatement } from '../../../src/serve/bolt/session.ts';
import { neo4jServer } from '../../helpers/neo4j.ts';
import { findChromium, openPage } from '../browser.ts';
import { ENDLESS, serveBolt } from './serving.ts';

const pages = neo4jServer()?.pages;
const chromium = findChromium();
const missing = [
  ...(pages ? [] : ['a Neo4j of our own, whose image holds Neo4j Browser']),
  ...(chromium ? [] : ['the package chromium']),
];
if (missing.length > 0 && process.env.CI === 'true') throw new Error(`Neo4j Browser needs ${missing.join(' and ')}`);
if (missing.length > 0) console.warn(`Tests with Neo4j Browser are skipped: they need ${missing.join(' and ')}`);

/** What Browser sends on its own, before and after a person's statements. */
const ITS_OWN = [
  /^SHOW DATABASES$/i,
  /^CALL dbms\.(components|clientConfig|showCurrentUser)\(\)/i,
  /^SHOW (PROCEDURES|FUNCTIONS) yield name, description, signature$/i,
  /^CALL db\.labels\(\) YIELD label\s+RETURN \{name:'labels'/i,
  /^MATCH \(\) RETURN \{ name:'nodes'/i,
];

/** Opens Browser from Neo4j's web server, pointed at our Bolt port, and logs in. */
async function connected(port: number): Promise<Page> {
  const { page } = await openPage(chromium ?? '');
  await page.setViewportSize({ width: 1400, height: 1000 });
  // Published ports are on every address; the browser reaches none but this one.
  const from = new URL(String(pages));
  await page.goto(`http://127.0.0.1:${from.port}/browser/?dbms=bolt://neo4j@127.0.0.1:${port}`);
  await page.fill('[data-testid="password"]', 'any');
  await page.click('[data-testid="connect"]');
  await page.getByText('Connected to Neo4j').first().waitFor();
  return page;
}

async function run(page: Page, statement: string): Promise<void> {
  await page.click('.monaco-editor');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(statement);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
}

const newestFrame = (page: Page) => page.locator('[data-testid="frame"]').first();

// Skipped without Docker's Neo4j image or Chromium, for the reason that was printed; in CI that is an error.
describe.skipIf(missing.length > 0)('Neo4j Browser on the embedded store', () => {
  test('it logs in without a failure, shows labels and counts, and draws what is asked', async () => {
    const statements: AnsweredStatement[] = [];
    const { port } = await serveBolt({ onStatement: (statement) => statements.push(statement) });
    const page = await connected(port);
    await expect.poll(() => statements.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(8);
    expect(statements.filter(({ failure }) => failure !== undefined)).toEqual([]);
    expect(statements.map(({ text }) => text.trim()).filter((text) => !ITS_OWN.some((own) => own.test(text)))).toEqual(
      [],
    );

    await page.click('[data-testid="navigationDBMS"]');
    await page.locator('[data-testid="sidebarMetaItem"]').first().waitFor();
    const items = await page.locator('[data-testid="sidebarMetaItem"]').allInnerTexts();
    expect(items).toEqual(expect.arrayContaining(['Actor', 'Event', 'ARRESTED', 'MET_WITH']));

    await run(page, 'MATCH (a)-[r:ARRESTED]->(b) RETURN a, r, b');
    await page.locator('g.node').first().waitFor();
    await expect.poll(() => newestFrame(page).textContent()).toMatch(/Displaying 2 nodes, 1 relationships?\./);
    if (process.env.DRAMATIS_TEST_SCREENSHOTS) {
      await page.screenshot({ path: `${process.env.DRAMATIS_TEST_SCREENSHOTS}/neo4j-browser.png` });
    }
    await page.locator('g.node').first().dblclick();
    await expect.poll(() => page.locator('g.node').count()).toBeGreaterThan(2);
    expect(statements.filter(({ failure }) => failure !== undefined)).toEqual([]);
  });

  test('a statement that runs too long is stopped, a wrong one explained, and it goes on', async () => {
    const { port } = await serveBolt();
    const page = await connected(port);
    await run(page, ENDLESS);
    await page.click('[data-testid="stopRunFrameButton"]');
    await newestFrame(page).getByText('Query terminated').waitFor();
    await run(page, 'RETRUN 1');
    await newestFrame(page).getByText('Neo.ClientError.Statement.SyntaxError').first().waitFor();
    await run(page, 'RETURN 42 AS answer');
    await expect.poll(() => newestFrame(page).textContent()).toMatch(/answer\s*1?\s*42/);
  });
});
