import { appendFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { pino } from 'pino';
import { askCypher } from '../serve/ask-cypher.ts';
import { isLoopback } from '../serve/bolt/origins.ts';
import type { ServerOptions } from '../serve/server.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { wholeNumber } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What may be asked of a server, by whom, and what is written down of it. */
export interface ServingOptions {
  readonly allowHost?: readonly string[];
  readonly allowOrigin?: readonly string[];
  readonly introspection: boolean;
  readonly cypher?: boolean;
  readonly rateLimit?: number;
  readonly timeout?: number;
  readonly log?: string;
  readonly auditLog?: string;
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Requests a minute from one address, where the server listens to others than this machine. */
const REQUESTS_PER_MINUTE = 1000;

/** Adds the options of `ServingOptions`. */
export function withServing(command: Command): Command {
  return command
    .option('--allow-host <name>', 'another name under which the server is reached; may be repeated', gather)
    .option('--allow-origin <origin>', 'an origin whose pages may ask; may be repeated', origin)
    .option('--no-introspection', 'do not tell clients the schema')
    .option('--cypher', 'answer the GraphQL field cypher')
    .option(
      '--rate-limit <number>',
      `requests a minute from one address (${REQUESTS_PER_MINUTE}; on loopback any number)`,
      wholeNumber,
    )
    .option('--timeout <seconds>', 'how long a query may take (30)', wholeNumber)
    .addOption(new Option('--log <level>', 'what is logged, as JSON lines to standard error (warn)').choices(LEVELS))
    .option('--audit-log <file>', 'a file to which every change that somebody asks for is added, as a JSON line');
}

/** The options as the server takes them; a variable counts where there is no option. */
export function servingParts(
  { config }: Terminal,
  store: GraphStore,
  host: string,
  options: ServingOptions,
): Partial<ServerOptions> & Required<Pick<ServerOptions, 'log' | 'onChange'>> {
  const { rateLimit, timeout, cypher, introspection, auditLog = config.auditLog } = options;
  const log = pino({ level: options.log ?? config.log }, pino.destination({ fd: 2, sync: true }));
  const requestsPerMinute = rateLimit ?? (isLoopback(host) ? undefined : REQUESTS_PER_MINUTE);
  return {
    log,
    introspection,
    allowedHosts: options.allowHost ?? config.hosts,
    allowedOrigins: options.allowOrigin ?? config.origins,
    ...(cypher ? { cypher: askCypher(store) } : {}),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    onChange(change) {
      log.info(change, 'change');
      if (auditLog !== undefined) appendFileSync(auditLog, `${JSON.stringify(change)}\n`, { mode: 0o600 });
    },
  };
}

/** What to tell whoever serves to other machines and knows no tokens. */
export function openToAll(host: string): string {
  return (
    `Warning: this server listens on ${host} and knows no tokens: whoever reaches it may change the graph. ` +
    'Make a token with `dramatis token <name> --role editor --tokens <file>` and serve with --tokens <file> ' +
    '(DRAMATIS_TOKENS), or listen on 127.0.0.1 alone (--host, HOST)'
  );
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function origin(value: string, before: readonly string[] = []): readonly string[] {
  if (URL.canParse(value) && new URL(value).origin === value) return [...before, value];
  throw new InvalidArgumentError('give an origin such as https://news.example');
}
