import { z } from 'zod';
import { ServiceError } from '../../errors.ts';

/**
 * A service that speaks the W3C Reconciliation Service API, version 0.2
 * (https://reconciliation-api.github.io/specs/0.2/): given names, it tells which of its entries may be meant.
 */
export interface ReconciliationService {
  /** What the service calls itself. */
  readonly name: string;
  /** With what the URIs of its entries begin. */
  readonly identifierSpace: string;
  /** Candidates for each query, in the order of the queries; the likeliest first. */
  ask(queries: readonly Query[]): Promise<readonly (readonly Candidate[])[]>;
}

/** What is asked of one actor (section 4.2). */
export interface Query {
  readonly query: string;
  /** Id of a type of the service. */
  readonly type?: string;
  readonly limit: number;
}

/** An entry that may be meant (section 4.3). */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** The higher the likelier; services differ in what is much. */
  readonly score: number;
  /** Whether the service is certain. */
  readonly match: boolean;
  readonly types: readonly string[];
}

/** How a service is asked. */
export interface ServiceOptions {
  /** For each request, from its start to the last byte. */
  readonly timeoutMs: number;
}

/** More than this is no answer that was asked for. */
const MAX_BYTES = 8_000_000;
const VERSION = '0.2';

const manifest = z.object({
  // Services of before the versions were numbered leave them out (section 3.1).
  versions: z.array(z.string()).optional(),
  name: z.string().min(1),
  identifierSpace: z.url(),
  authentication: z.unknown().optional(),
});
const type = z.union([z.string(), z.object({ id: z.string(), name: z.string().nullish() })]);
const candidate = z.object({
  id: z.string().min(1),
  name: z.string(),
  description: z.string().nullish(),
  score: z.coerce.number().catch(0),
  match: z.boolean().catch(false),
  type: z.array(type).nullish(),
});
const answer = z.record(z.string(), z.object({ result: z.array(candidate) }));

/**
 * Reads the manifest of the service at an address. Throws ServiceError: SERVICE_UNREACHABLE where nobody answers in time,
 * SERVICE_ANSWER where the answer is not of the protocol, SERVICE_UNSUPPORTED where the service wants what is not spoken here.
 */
export async function openService(address: string, { timeoutMs }: ServiceOptions): Promise<ReconciliationService> {
  const send = sender(address, timeoutMs);
  const found = parsed(manifest, await send(), address, 'a manifest with name, identifierSpace and schemaSpace');
  const { versions = [VERSION], name, identifierSpace, authentication } = found;
  if (!versions.includes(VERSION)) {
    throw unsupported(address, `it speaks version ${versions.join(', ')} of the protocol; needed is ${VERSION}`);
  }
  if (authentication) throw unsupported(address, 'it wants its users to authenticate, and that is not done here');
  return {
    name,
    identifierSpace,
    async ask(queries) {
      const batch = Object.fromEntries(queries.map((query, at) => [`q${at}`, query]));
      const given = await send(new URLSearchParams({ queries: JSON.stringify(batch) }));
      const results = parsed(answer, given, address, 'a result for each query');
      return queries.map((_, at) => {
        const own = results[`q${at}`];
        if (!own) throw wrongAnswer(address, `no result for query q${at}`);
        return own.result.map(toCandidate).sort((a, b) => b.score - a.score);
      });
    },
  };
}

function toCandidate({ type: types, description, ...rest }: z.infer<typeof candidate>): Candidate {
  return {
    ...rest,
    ...(description ? { description } : {}),
    types: (types ?? []).map((each) => (typeof each === 'string' ? each : (each.name ?? each.id))),
  };
}

/** Sends requests to one address and to no other: a redirect is told, not followed. */
function sender(address: string, timeoutMs: number): (body?: URLSearchParams) => Promise<unknown> {
  const headers = { accept: 'application/json', 'user-agent': 'dramatis' };
  return async (body) => {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const how = { headers, signal, redirect: 'manual' as const };
      const response = await fetch(address, body ? { ...how, method: 'POST', body } : how);
      if (!response.ok) throw refusal(address, response);
      return JSON.parse(await textOf(response, address));
    } catch (error) {
      throw toServiceError(error, address, timeoutMs);
    }
  };
}

async function textOf({ body }: Response, address: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > MAX_BYTES) throw wrongAnswer(address, `more than ${MAX_BYTES} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function refusal(address: string, { status, headers }: Response): ServiceError {
  const location = headers.get('location');
  if (location) {
    const target = URL.canParse(location, address) ? new URL(location, address).href : location;
    return unsupported(address, `it sends elsewhere, to ${target}: name that address if you trust it`);
  }
  const message = `${address} answered with status ${status}: try again later, or with a smaller --batch`;
  return new ServiceError('SERVICE_UNREACHABLE', message);
}

function toServiceError(error: unknown, address: string, timeoutMs: number): unknown {
  if (error instanceof ServiceError || !(error instanceof Error)) return error;
  if (error instanceof SyntaxError) return wrongAnswer(address, 'this is no JSON', error);
  const isLate = error.name === 'TimeoutError';
  const cause = error.cause instanceof Error ? error.cause : error;
  const why = (cause as NodeJS.ErrnoException).code ?? cause.message;
  const message = isLate
    ? `${address} did not answer within ${timeoutMs / 1000} s: allow it more with --timeout, or ask less with --batch`
    : `${address} cannot be reached (${why}): check the address`;
  return new ServiceError('SERVICE_UNREACHABLE', message, { cause: error });
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, address: string, expected: string): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw wrongAnswer(address, `expected ${expected}; ${issue?.path.join('.') || 'the answer'}: ${issue?.message}`);
}

function wrongAnswer(address: string, why: string, cause?: Error): ServiceError {
  const message = `${address} does not answer as a reconciliation service does: ${why}`;
  return new ServiceError('SERVICE_ANSWER', message, { cause });
}

function unsupported(address: string, why: string): ServiceError {
  return new ServiceError('SERVICE_UNSUPPORTED', `${address} cannot be asked: ${why}`);
}
