import { z } from 'zod';
import { ConfigError } from './errors.ts';

/** One setting of the environment, for the documentation and the tests. */
export interface Setting {
  readonly name: string;
  readonly description: string;
}

/** Every environment variable that is read, in the order of the documentation. */
export const settings: readonly Setting[] = [
  { name: 'DRAMATIS_STORE', description: 'the store: a folder for the embedded engine, or a Bolt URL' },
  { name: 'NEO4J_URI', description: 'the store where neither --store nor DRAMATIS_STORE names one' },
  { name: 'NEO4J_USERNAME', description: "Neo4j's user (neo4j)" },
  { name: 'NEO4J_PASSWORD', description: "the user's password" },
  { name: 'NEO4J_DATABASE', description: "the database (the user's home database)" },
  { name: 'HOST', description: 'the address that `serve` listens on (127.0.0.1)' },
  { name: 'PORT', description: 'the port that `serve` listens on (4000)' },
  { name: 'BOLT_PORT', description: 'the port on which `serve` speaks Bolt over an embedded store (7687, when free)' },
  { name: 'DRAMATIS_TOKENS', description: 'a file of tokens: with it, changes and Cypher need one of the right role' },
  { name: 'DRAMATIS_HOSTS', description: 'other names under which the server is reached, with commas between' },
  { name: 'DRAMATIS_ORIGINS', description: 'origins whose pages may ask, with commas between' },
  { name: 'DRAMATIS_LOG', description: 'what `serve` logs: silent, error, warn, info or debug (warn)' },
  { name: 'DRAMATIS_AUDIT_LOG', description: 'a file to which `serve` adds every change that somebody asks for' },
];

/** The settings, with defaults filled in. */
export interface Config {
  /** A folder, or a `bolt://`, `neo4j://` … URL. */
  readonly store: string;
  /** The server of NEO4J_URI, whether it is the store or not. */
  readonly neo4j?: string;
  readonly username: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string;
  readonly host: string;
  readonly port: number;
  /** Absent: the usual one, when it is free. */
  readonly boltPort?: number;
  /** A file of tokens. */
  readonly tokens?: string;
  readonly hosts: readonly string[];
  readonly origins: readonly string[];
  /** The least that is logged: `silent`, `error`, `warn`, `info` or `debug`. */
  readonly log: string;
  readonly auditLog?: string;
}

/** Where the graph is kept if nothing says otherwise. */
export const DEFAULT_STORE = '.dramatis';

const port = z.coerce.number('must be a port number').int('must be a port number').min(0).max(65535);

const names = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );

const environment = z.object({
  DRAMATIS_STORE: z.string().optional(),
  NEO4J_URI: z.string().optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  BOLT_PORT: port.optional(),
  DRAMATIS_TOKENS: z.string().optional(),
  DRAMATIS_HOSTS: names,
  DRAMATIS_ORIGINS: names,
  DRAMATIS_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  DRAMATIS_AUDIT_LOG: z.string().optional(),
});

/** Reads the settings; a variable that is set to nothing counts as not set. Throws ConfigError CONFIG_INVALID. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError('CONFIG_INVALID', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { DRAMATIS_STORE, NEO4J_URI, NEO4J_DATABASE, ...rest } = parsed.data;
  return Object.freeze({
    store: DRAMATIS_STORE ?? NEO4J_URI ?? DEFAULT_STORE,
    ...(NEO4J_URI ? { neo4j: NEO4J_URI } : {}),
    username: rest.NEO4J_USERNAME,
    password: rest.NEO4J_PASSWORD,
    ...(NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {}),
    host: rest.HOST,
    port: rest.PORT,
    ...(rest.BOLT_PORT === undefined ? {} : { boltPort: rest.BOLT_PORT }),
    ...(rest.DRAMATIS_TOKENS ? { tokens: rest.DRAMATIS_TOKENS } : {}),
    hosts: rest.DRAMATIS_HOSTS,
    origins: rest.DRAMATIS_ORIGINS,
    log: rest.DRAMATIS_LOG,
    ...(rest.DRAMATIS_AUDIT_LOG ? { auditLog: rest.DRAMATIS_AUDIT_LOG } : {}),
  });
}
