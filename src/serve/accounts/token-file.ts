import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../../errors.ts';
import { ROLES, type Role, type TokenAccount } from './roles.ts';

const PREFIX = 'sha256:';
/** Tokens are 256 random bits, so that a plain hash of them cannot be guessed back and needs no salt. */
const TOKEN_BYTES = 32;

const entryShape = z.strictObject({
  name: z.string().regex(/^[\w.@-]{1,64}$/),
  role: z.enum(ROLES),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});

/** A line of the file of tokens: never the token itself. */
export type TokenEntry = z.infer<typeof entryShape>;

/** Finds who owns a token. */
export interface Accounts {
  /** Undefined for a token that nobody has. */
  find(token: string): TokenAccount | undefined;
}

/**
 * Reads the file of tokens, and again when it changes: one JSON object on a line. Throws ConfigError CONFIG_INVALID for
 * a file that cannot be read; if it becomes unreadable later, nobody is let in until it is mended.
 */
export function openAccounts(file: string): Accounts {
  let [entries, stamp] = [readTokens(file), stampOf(file)];
  return {
    find(token) {
      const now = stampOf(file);
      if (now !== stamp) [entries, stamp] = [readOrNone(file), now];
      return findToken(entries, token);
    },
  };
}

/** Makes a token and writes its hash to the file, in the place of an older one of that name. Gives the token. */
export function addToken(file: string, { name, role }: { readonly name: string; readonly role: Role }): string {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const entry = entryShape.safeParse({ name, role, hash: hashOf(token) });
  if (!entry.success) {
    throw new ConfigError('CONFIG_INVALID', `A name has 1 to 64 letters, digits, dots, @, _ or -; got "${name}"`);
  }
  const others = existsSync(file) ? readTokens(file).filter((each) => each.name !== name) : [];
  writeTokens(file, [...others, entry.data]);
  return token;
}

/** Takes a name's token out of the file; false if there was none. */
export function removeToken(file: string, name: string): boolean {
  const entries = readTokens(file);
  const others = entries.filter((each) => each.name !== name);
  writeTokens(file, others);
  return others.length < entries.length;
}

/** The entries of a file of tokens. Throws ConfigError CONFIG_INVALID with the line that is wrong. */
export function readTokens(file: string): readonly TokenEntry[] {
  const lines = textOf(file).split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [readEntry(line, `${file}:${at + 1}`)]));
}

function readEntry(line: string, place: string): TokenEntry {
  const message = `${place}: expected {"name": …, "role": "${ROLES.join('" or "')}", "hash": "${PREFIX}…"}; make it with dramatis token`;
  try {
    const parsed = entryShape.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ConfigError('CONFIG_INVALID', message);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const message = `Cannot read the tokens in ${file}; make one with: dramatis token <name> --tokens ${file}`;
    throw new ConfigError('CONFIG_INVALID', message, { cause });
  }
}

/** Beside the file first, then in its place: a server never reads half of it. */
function writeTokens(file: string, entries: readonly TokenEntry[]): void {
  const draft = `${file}.new`;
  writeFileSync(draft, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

function readOrNone(file: string): readonly TokenEntry[] {
  try {
    return readTokens(file);
  } catch (error) {
    if (error instanceof ConfigError) return [];
    throw error;
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : '';
}

/** Goes through all of them, each in constant time: how long it takes tells nothing. */
function findToken(entries: readonly TokenEntry[], token: string): TokenAccount | undefined {
  const hash = Buffer.from(hashOf(token));
  let found: TokenAccount | undefined;
  for (const { name, role, hash: known } of entries) {
    if (timingSafeEqual(hash, Buffer.from(known))) found = { name, role };
  }
  return found;
}

function hashOf(token: string): string {
  return `${PREFIX}${createHash('sha256').update(token).digest('hex')}`;
}
