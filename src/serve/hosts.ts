import { isIP } from 'node:net';

const LOOPBACK = ['localhost'];

/**
 * Tells whether a request's Host header names this server. A page that has its own name point to 127.0.0.1 (DNS
 * rebinding) sends that name here and is refused; a literal address cannot be rebound, so it passes.
 */
export function hostCheck(allowed: readonly string[]): (header: string | undefined) => boolean {
  const names = new Set([...LOOPBACK, ...allowed].map((name) => name.toLowerCase()));
  return (header) => {
    const name = hostname(header ?? '');
    return name !== '' && (isIP(name) !== 0 || names.has(name));
  };
}

/** The name or address in a Host header, without port and brackets; empty if there is none. */
function hostname(header: string): string {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:/[\]]+))(?::\d+)?$/i.exec(header);
  return (match?.[1] ?? match?.[2] ?? '').toLowerCase();
}
