import { describe, expect, test } from 'vitest';
import { findChromium, openPage } from './browser.ts';
import { listening } from './listening.ts';

const CDN = 'https://embeddable-sandbox.cdn.apollographql.com/';
const chromium = findChromium();

if (!chromium && process.env.CI === 'true') throw new Error('No Chromium: install the package chromium');
if (!chromium) console.warn('Browser tests are skipped: no Chromium. Install the package chromium');

/** That Sandbox's script cannot be had is no error of ours. */
const isOurs = (error: string): boolean => !error.includes(CDN);

describe.skipIf(!chromium)('the landing page in a browser', () => {
  const open = () => openPage(chromium ?? '');

  test('without internet it goes over to GraphiQL, which answers', async () => {
    const url = await listening();
    const { page, errors } = await open();
    await page.goto(url);
    await page.waitForURL(`${url}graphiql`);
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.getByRole('menuitem', { name: 'LatestEvents' }).click();
    const result = page.locator('.result-window');
    await expect.poll(() => result.textContent(), { timeout: 10_000 }).toMatch(/"totalCount": [1-9]/);
    await expect.poll(() => page.getByText('Karim Massimov').count()).toBeGreaterThan(0);
    expect(errors.filter(isOurs)).toEqual([]);
  });

  test('where requests get no answer at all it does so after a while', async () => {
    const url = await listening();
    const { page, errors } = await open();
    await page.route(`${CDN}**`, () => {});
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForURL(`${url}graphiql`, { timeout: 15_000 });
    await page.locator('.graphiql-container').waitFor();
    expect(errors.filter(isOurs)).toEqual([]);
  });

  test('with internet it opens Sandbox on this server', async () => {
    const url = await listening();
    const { page, errors } = await open();
    const body = 'window.EmbeddedSandbox = class { constructor(options) { window.sandboxOptions = options; } };';
    await page.route(`${CDN}**`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto(url);
    const options = await page.evaluate('window.sandboxOptions');
    expect(options).toMatchObject({ target: '#sandbox', initialEndpoint: `${url}graphql` });
    expect(await page.locator('#sandbox').count()).toBe(1);
    expect([page.url(), errors]).toEqual([url, []]);
  });
});
