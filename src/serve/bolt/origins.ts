import { isIP } from 'node:net';

/**
 * Tells whether a page may open a WebSocket: browsers let any page try. Programs send no Origin and pass; pages pass
 * when they come from this machine or from an origin that is allowed, e.g. `https://browser.example.org`.
 */
export function originCheck(allowed: readonly string[]): (origin: string | undefined) => boolean {
  const known = new Set(allowed.map((origin) => origin.toLowerCase()));
  return (origin) => origin === undefined || known.has(origin.toLowerCase()) || isLoopback(hostOf(origin));
}

/** Whether a name or an address is this machine's own. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
