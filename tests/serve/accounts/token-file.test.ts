import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { boltLogin } from '../../../src/serve/accounts/bolt-login.ts';
import { includesRole, ROLES } from '../../../src/serve/accounts/roles.ts';
import { addToken, openAccounts, removeToken } from '../../../src/serve/accounts/token-file.ts';
import { temporaryFolder } from '../../cli/run.ts';

function fileWith(...names: readonly string[]) {
  const file = join(temporaryFolder(), 'tokens.jsonl');
  return { file, tokens: names.map((name) => addToken(file, { name, role: 'editor' })) };
}

test('a token is known by its hash alone, in a file for its owner', () => {
  const { file, tokens } = fileWith('ana', 'ben');
  const accounts = openAccounts(file);
  expect(tokens.map((token) => accounts.find(token))).toEqual([
    { name: 'ana', role: 'editor' },
    { name: 'ben', role: 'editor' },
  ]);
  expect([accounts.find(''), accounts.find('ana'), accounts.find(`${tokens[0]}x`)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  for (const token of tokens) expect(readFileSync(file, 'utf8')).not.toContain(token);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('changes of the file count at once: a new token, one taken back, a file that is broken', () => {
  const { file, tokens } = fileWith('ana');
  const [first = ''] = tokens;
  const accounts = openAccounts(file);
  const second = addToken(file, { name: 'ana', role: 'admin' });
  expect([accounts.find(first), accounts.find(second)?.role]).toEqual([undefined, 'admin']);
  expect([removeToken(file, 'ana'), removeToken(file, 'ana')]).toEqual([true, false]);
  expect(accounts.find(second)).toBeUndefined();
  const third = addToken(file, { name: 'ben', role: 'reader' });
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"name": "ben"}\n`);
  expect(accounts.find(third)).toBeUndefined();
});

test('a file that is wrong is refused with its line; so is a name that breaks it', () => {
  const { file } = fileWith('ana');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n{"name": "x", "role": "owner", "hash": "sha256:00"}\n`);
  expect(() => openAccounts(file)).toThrow(/tokens\.jsonl:3: expected/);
  expect(() => openAccounts(join(temporaryFolder(), 'none'))).toThrow(/dramatis token/);
  expect(() => addToken(fileWith().file, { name: 'a b\n', role: 'admin' })).toThrow(/1 to 64/);
});

test('each role may do what the ones before it may', () => {
  expect(ROLES.map((role) => ROLES.filter((needed) => includesRole(role, needed)))).toEqual([
    ['reader'],
    ['reader', 'editor'],
    ['reader', 'editor', 'admin'],
  ]);
});

test('over Bolt the token is the password of its name', async () => {
  const { file, tokens } = fileWith('ana', 'ben');
  const [ana = '', ben = ''] = tokens;
  const login = boltLogin(openAccounts(file));
  const tried = [
    { scheme: 'basic', principal: 'ana', credentials: ana },
    { scheme: 'bearer', principal: '', credentials: ben },
    { scheme: 'basic', principal: 'ana', credentials: ben },
    { scheme: 'basic', principal: '', credentials: ana },
    { scheme: 'none', principal: '', credentials: '' },
  ];
  const editor = (name: string) => ({ name, roles: ['editor'] });
  expect(await Promise.all(tried.map(login))).toEqual([editor('ana'), editor('ben'), undefined, undefined, undefined]);
});
