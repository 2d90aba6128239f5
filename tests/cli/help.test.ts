import { expect, test } from 'vitest';
import { dramatis } from './run.ts';

/** The commands that the general help lists. */
const COMMANDS =
  'import serve extract cypher actors events show path retract review rebuild reprocess export doctor'.split(' ');

test('the help lists every command', async () => {
  const { code, stdout, stderr } = await dramatis(['--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const command of [...COMMANDS, 'schema', 'ontology']) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
});

test.each([...COMMANDS, 'schema', 'ontology'])('%s --help ends with an example of it', async (command) => {
  const { code, stdout, stderr } = await dramatis([command, '--help']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/--json\s+print JSON lines/);
  expect(stdout.trimEnd()).toMatch(new RegExp(`\nExample:\n  dramatis ${command}.*$`));
});

test('the version is that of the package', async () => {
  const { default: own } = await import('../../package.json', { with: { type: 'json' } });
  expect(await dramatis(['--version'])).toEqual({ code: 0, stdout: `${own.version}\n`, stderr: '' });
});

const misused = [
  [['nonsense'], /unknown command 'nonsense'/],
  [['import'], /expected files or addresses of articles/],
  [['import', 'no-such-folder'], /^dramatis: no-such-folder: no such file or folder \[INPUT_NOT_FOUND\]$/m],
  [['import', 'seeds', '--published', 'soon'], /a date such as 2022-01-08/],
  [['import', 'seeds', '--batch', '0'], /a whole number, 1 or more/],
  [['extract', '--format', 'pdf'], /Allowed choices are txt, html, jsonl/],
  [['serve', '--port', '70000'], /a port number, 0 to 65535/],
  [['events', '--from', '2022-13-01'], /a date such as 2022-01-08/],
  [['actors', '--store', 'http://localhost'], /Unknown store http:.*\[CONFIG_INVALID\]/],
  [['events', '--type', 'ARESTED'], /no type of event is called ARESTED.*\[CONFIG_INVALID\]/],
  [['actors', '--type', 'Persons'], /Allowed choices are Person, Organization, Country, Group, Place/],
  [['path', 'Vladimir Putin'], /missing required argument 'to'/],
  [['cypher', 'RETURN 1 AS n', '-p', 'novalue'], /give name=value/],
] as const;
test.each(misused)('%j is refused: exit status 2', async (args, message) => {
  const { code, stdout, stderr } = await dramatis(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test('a setting that is wrong is named', async () => {
  const { code, stderr } = await dramatis(['doctor'], { env: { PORT: 'abc' } });
  expect([code, stderr]).toEqual([2, 'dramatis: PORT: must be a port number [CONFIG_INVALID]\n']);
});
