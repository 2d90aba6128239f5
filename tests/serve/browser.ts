import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** Where distributions put Chromium; DRAMATIS_TEST_CHROMIUM names another one. */
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser's program; undefined where there is none. */
export function findChromium(): string | undefined {
  const given = process.env.DRAMATIS_TEST_CHROMIUM;
  return (given ? [given] : PATHS).find((path) => existsSync(path));
}

/** No look-ups of its own, and no sandbox: containers allow none. */
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** A machine without internet: no name has an address but this one's own. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** An empty page, and the errors that it has told of. */
export interface OpenPage {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** Opens a browser that reaches nothing but this machine; it closes with the test. */
export async function openPage(executablePath: string): Promise<OpenPage> {
  const browser: Browser = await chromium.launch({ executablePath, args: [...FLAGS, OFFLINE] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return { page, errors };
}
