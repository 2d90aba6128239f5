import { type Entry, rowsOf } from './entry.ts';

/** The one database there is, and the one that clients ask about the server. */
export const DATABASE = 'neo4j';
export const SYSTEM = 'system';

/** The version of Neo4j that clients take this server for: they choose by it what to send. */
export const NEO4J_VERSION = '5.26.0';

const COLUMNS = [
  ...['name', 'type', 'aliases', 'access', 'address', 'role', 'writer', 'requestedStatus', 'currentStatus'],
  ...['statusMessage', 'default', 'home', 'constituents'],
];

/** Databases: `SHOW DATABASES`, `SHOW DATABASE x`, `SHOW HOME DATABASE`, `SHOW DEFAULT DATABASE`. */
export const databases: Entry = {
  head: /^SHOW\s+(?:(?<which>HOME|DEFAULT)\s+DATABASE|DATABASES?(?:\s+(?!YIELD\b|WHERE\b)(?:`(?<quoted>[^`]+)`|(?<name>[\w.-]+)|\$(?<parameter>\w+)))?)\b/i,
  columns: COLUMNS,
  rows({ address, parameters }, { groups = {} }) {
    const name = groups.which ? DATABASE : (groups.quoted ?? groups.name ?? parameters[groups.parameter ?? '']);
    const all = [describe(DATABASE, 'standard', address), describe(SYSTEM, 'system', address)];
    return rowsOf(COLUMNS, name === undefined ? all : all.filter((each) => each.name === String(name).toLowerCase()));
  },
};

function describe(name: string, type: string, address: string) {
  const state = { requestedStatus: 'online', currentStatus: 'online', statusMessage: '', constituents: [] };
  const place = { aliases: [], access: 'read-only', address, role: 'primary', writer: false };
  return { name, type, ...place, ...state, default: name === DATABASE, home: name === DATABASE };
}

/** What the server is: `dbms.components()`. */
export const components: Entry = {
  head: /^CALL\s+dbms\.components\s*(?:\(\s*\))?/i,
  columns: ['name', 'versions', 'edition'],
  rows: () => [['Neo4j Kernel', [NEO4J_VERSION], 'community']],
};

/** `db.ping()`, which cypher-shell sends after each `:use`. */
export const ping: Entry = {
  head: /^CALL\s+db\.ping\s*(?:\(\s*\))?/i,
  columns: ['success'],
  rows: () => [[true]],
};

/** `dbms.licenseAgreementDetails()`: nobody has to agree to anything. */
export const license: Entry = {
  head: /^CALL\s+dbms\.licenseAgreementDetails\s*(?:\(\s*\))?/i,
  columns: ['status', 'daysLeftOnTrial', 'totalTrialDays'],
  rows: () => [['yes', 0, 0]],
};
