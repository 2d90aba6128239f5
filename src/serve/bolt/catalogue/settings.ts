import { type Entry, rowsOf } from './entry.ts';

const COLUMNS = [
  ...['name', 'description', 'value', 'dynamic', 'defaultValue', 'startupValue', 'explicitlySet', 'validValues'],
];

/** Settings that Neo4j Browser obeys; values are text, as there. */
const SETTINGS: Readonly<Record<string, readonly [value: string, description: string]>> = {
  'browser.allow_outgoing_connections': ['false', 'Whether Browser may load what is not on this server'],
  'browser.post_connect_cmd': ['', 'What Browser runs once it is connected'],
  'browser.remote_content_hostname_whitelist': ['localhost', 'Where Browser may load guides from'],
  'client.allow_telemetry': ['false', 'Whether clients may report how they are used'],
  'dbms.security.auth_enabled': ['true', 'Whether clients log in'],
};

/** `dbms.clientConfig()`. */
export const clientConfig: Entry = {
  head: /^CALL\s+dbms\.clientConfig\s*(?:\(\s*\))?/i,
  columns: COLUMNS,
  rows: () =>
    rowsOf(
      COLUMNS,
      Object.entries(SETTINGS).map(([name, [value, description]]) => ({
        ...{ name, description, value, dynamic: false, defaultValue: value, startupValue: value },
        ...{ explicitlySet: false, validValues: '' },
      })),
    ),
};
