import { readFileSync } from 'node:fs';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** The version of this package. */
export function version(): string {
  const { version: own } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return own;
}
