import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphIn } from './articles.ts';
import { dramatis, jsonLines, type Ran, type Unknown } from './run.ts';

/** Three accounts of one story, and another one. */
const SEEDS = [
  '001_kazakhstan_massimov_seed_wire.txt',
  '002_kazakhstan_massimov_steppe_courier.txt',
  '003_kazakhstan_noursoultan_harbour_post.txt',
  '010_milosevic_arrested.txt',
];

const folder = mkdtempSync(join(tmpdir(), 'dramatis-cli-'));
const store = join(folder, 'store');
const ask = (...args: string[]): Promise<Ran> => dramatis([...args, '--store', store]);

beforeAll(async () => {
  const { code } = await ask('import', ...SEEDS.map((name) => `seeds/${name}`));
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command that prints JSON lines and no messages gave. */
async function rows<T = Unknown>(...args: string[]): Promise<readonly T[]> {
  const { code, stdout, stderr } = await ask(...args, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return jsonLines<T>(stdout);
}

describe('actors', () => {
  test('as a table, those that most articles mention first', async () => {
    const { code, stdout, stderr } = await ask('actors', '--type', 'Country');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^name +type +articles +id\n─+ {2}─+ {2}─+ {2}─+\n(\S.+ {2}Country {2,}\d+ +country:[A-Z]{3}\n)+$/,
    );
    const counts = [...stdout.matchAll(/Country +(\d+)/g)].map((match) => Number(match[1]));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test('as JSON lines, with every mention where the text has it', async () => {
    const actors = await rows('actors', '--mentions');
    expect(actors.length).toBeGreaterThan(50);
    expect(new Set(actors.map(({ type }) => type))).toEqual(
      new Set(['Person', 'Organization', 'Country', 'Group', 'Place']),
    );
    const kazakhstan = actors.find(({ id }) => id === 'country:KAZ');
    expect(Object.keys(kazakhstan ?? {})).toEqual(['id', 'name', 'type', 'aliases', 'wikidata', 'mentions']);
    const mentions = kazakhstan?.mentions as { article: string; start: number; end: number }[];
    expect(new Set(mentions.map(({ article }) => article))).toEqual(new Set(SEEDS.slice(0, 3)));
    const texts = new Map(SEEDS.map((name) => [name, readFileSync(`seeds/${name}`, 'utf8')]));
    const words = mentions.map(({ article, start, end }) => texts.get(article)?.slice(start, end));
    expect(words).toContain('Kazakhstan');
    for (const word of words) expect(word).toMatch(/^\S.*\S$/s);
  });

  test('by country, number of articles and limit', async () => {
    const many = await rows('actors', '--min-articles', '2', '--limit', '3');
    expect(many).toHaveLength(3);
    for (const { articleCount } of many) expect(articleCount).toBeGreaterThanOrEqual(2);
    for (const { countryCode } of await rows('actors', '--country', 'kaz')) expect(countryCode).toBe('KAZ');
  });
});

describe('events', () => {
  test('by type and actor, with roles and the sentence that proves them', async () => {
    const arrests = await rows('events', '--type', 'ARRESTED', '--actor', 'Kazakhstan');
    expect(arrests.length).toBeGreaterThan(0);
    for (const { type, roles, evidence } of arrests) {
      expect(type).toBe('ARRESTED');
      expect(roles).toContainEqual(expect.objectContaining({ id: 'country:KAZ' }));
      expect(evidence).toContainEqual(expect.objectContaining({ quote: expect.stringMatching(/\S/) }));
    }
  });

  test('within days, the latest first', async () => {
    const { code, stdout } = await ask('events', '--from', '2001-01-01', '--to', '2001-12-31', '--limit', '5');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^date .*\n─.*\n(2001\S* .+ event:\w+\n){1,5}$/)]);
    const dates = (await rows('events')).flatMap(({ date }) => (date ? [date as string] : []));
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test('of nobody: the actor is told', async () => {
    const { code, stdout, stderr } = await ask('events', '--actor', 'Nobody Knows');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/no actor has the id or name "Nobody Knows".*\[NOT_FOUND\]/);
  });
});

describe('show', () => {
  test('an actor by any of its names, with states, relations and events', async () => {
    const { code, stdout } = await ask('show', 'Vladimir Poutine');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Vladimir Putin\nPerson · \S+ · in 3 articles\nalso .*Vladimir Poutine/);
    expect(stdout).toContain('\nrelations:\n');
    expect(stdout).toContain('\nevents:\n');
  });

  test('an event, a state and an article by id, each with its proof', async () => {
    const [event] = await rows<{ id: string; evidence: { articleId: string }[] }>('events', '--limit', '1');
    const shown = await ask('show', String(event?.id));
    expect(shown.stdout).toContain(`\n${event?.id}\n`);
    expect(shown.stdout).toMatch(/ {2}“.+”\n {4}.+ \[\d+–\d+\]/);
    const [actor] = await rows<{ states: { id: string }[] }>('show', 'Massimov');
    const state = actor?.states[0]?.id;
    expect(await rows('show', String(state))).toMatchObject([
      { id: state, evidence: expect.arrayContaining([expect.objectContaining({ factId: state })]) },
    ]);
    const id = event?.evidence[0]?.articleId;
    const [article] = await rows('show', String(id));
    expect(article).toMatchObject({ id, events: expect.anything(), mentions: expect.anything() });
  });

  test('what is not there', async () => {
    const { code, stdout, stderr } = await ask('show', 'event:none');
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('[NOT_FOUND]')]);
  });
});

describe('path', () => {
  const ends = ['Vladimir Putin', 'Karim Massimov'] as const;

  test('each hop has the sentence that proves it', async () => {
    const { code, stdout } = await ask('path', ...ends);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Vladimir Putin [─←]\S+[─→] .+\n {2}“.+”\n {4}.+ \[\d+–\d+\]\n/);
    const [path] = await rows('path', ...ends);
    const hops = path?.hops as { from: string; to: string; evidence: object[] }[];
    expect(hops).toHaveLength(path?.length as number);
    for (const [at, { from, evidence }] of hops.entries()) {
      expect(evidence.length).toBeGreaterThan(0);
      if (at > 0) expect(from).toBe(hops[at - 1]?.to);
    }
  });

  test('who is not connected, or not within so many hops', async () => {
    const { code, stdout, stderr } = await ask('path', 'Vladimir Putin', 'Slobodan Milosevic', '--max-hops', '1');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Vladimir Putin and Slobodan Milo\S+ are not connected within 1 hops?\n$/);
  });
});

describe('cypher', () => {
  const statement = 'MATCH (a:Country {id: $id}) RETURN a.name AS name, a.id AS id';

  test('as a table, CSV and JSON lines', async () => {
    const run = (...more: string[]) => ask('cypher', statement, '-p', 'id=country:KAZ', ...more);
    expect((await run()).stdout).toBe('name        id\n──────────  ───────────\nKazakhstan  country:KAZ\n1 row\n');
    expect((await run('--format', 'csv')).stdout).toBe('name,id\nKazakhstan,country:KAZ\n');
    expect((await run('--json')).stdout).toBe('{"name":"Kazakhstan","id":"country:KAZ"}\n');
  });

  test('from standard input', async () => {
    const input = 'MATCH (a:Article) RETURN count(*) AS n';
    const { stdout } = await dramatis(['cypher', '-', '--json', '--store', store], { input });
    expect(stdout).toBe('{"n":4}\n');
  });

  const refused = [
    ['MATCH (n) DETACH DELETE n', 'STORE_READ_ONLY'],
    ['MATCH (n RETURN n', 'STORE_STATEMENT'],
  ] as const;
  test.each(refused)('%s is refused: exit status 3', async (text, code) => {
    const { stderr, ...rest } = await ask('cypher', text);
    expect([rest, stderr]).toEqual([{ code: 3, stdout: '' }, expect.stringContaining(`[${code}]`)]);
  });
});

test('rebuild makes the same graph', async () => {
  const before = await graphIn(store);
  expect(await rows('rebuild')).toMatchObject([{ kind: 'rebuilt', reports: 4, articles: 4 }]);
  expect(await graphIn(store)).toEqual(before);
  const { code, stdout } = await ask('rebuild');
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^4 reports: \d+ actors, \d+ events, \d+ relations\n$/)]);
});

describe('doctor', () => {
  test('finds everything in order, and tells how the engine differs', async () => {
    const { code, stdout, stderr } = await ask('doctor');
    expect([code, stderr]).toEqual([0, '']);
    for (const name of ['dramatis', 'node', 'model', 'knowledge', 'store', 'engine', 'contents']) {
      expect(stdout).toMatch(new RegExp(`^ok {2}${name} +\\S`, 'm'));
    }
    expect(stdout).toContain('differs from Neo4j');
    expect(await rows('doctor')).toContainEqual({ name: 'store', ok: true, value: store });
  });

  test('a server that does not answer: exit status 3, with what to start', async () => {
    const { code, stdout } = await dramatis(['doctor', '--store', 'bolt://127.0.0.1:1']);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^!! {2}store +Neo4j at bolt:\/\/127\.0\.0\.1:1: .*ECONNREFUSED.*docker compose up.*\[STORE_UNREACHABLE\]$/m,
    );
  });

  test('a server of the settings that is not the store is looked at too', async () => {
    const { code, stdout } = await dramatis(['doctor', '--store', store], { env: { NEO4J_URI: 'bolt://127.0.0.1:1' } });
    expect(code).toBe(3);
    expect(stdout).toMatch(/^ok {2}contents/m);
    expect(stdout).toMatch(/^!! {2}neo4j .*\[STORE_UNREACHABLE\]$/m);
  });

  test('no store yet is no fault', async () => {
    const { code, stdout } = await dramatis(['doctor', '--store', join(folder, 'none')]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^ok {2}store .*none \(none yet/m)]);
  });
});

test.each(['actors', 'events', 'rebuild'])(
  '%s of a folder without a store is refused, and makes none',
  async (command) => {
    const none = join(folder, 'none');
    const { code, stdout, stderr } = await dramatis([command, '--store', none]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain(
      `There is no store in ${none}: import articles first, or name another one [STORE_UNKNOWN]`,
    );
    await expect(graphIn(none)).rejects.toMatchObject({ code: 'STORE_UNKNOWN' });
  },
);

test('the store comes from the settings where no option names one', async () => {
  const env = { DRAMATIS_STORE: store, NEO4J_URI: 'bolt://127.0.0.1:1' };
  const { code, stdout } = await dramatis(['actors', '--limit', '1', '--json'], { env });
  expect([code, jsonLines(stdout).length]).toEqual([0, 1]);
  const unreachable = await dramatis(['actors'], { env: { NEO4J_URI: 'bolt://127.0.0.1:1' } });
  expect([unreachable.code, unreachable.stderr]).toEqual([3, expect.stringContaining('[STORE_UNREACHABLE]')]);
});

test('ontology lists types, and describes one with its examples', async () => {
  const list = await dramatis(['ontology']);
  expect([list.code, list.stdout]).toEqual([0, expect.stringMatching(/^type +kind +label +cameo +plover\n/)]);
  const one = await dramatis(['ontology', 'arrested']);
  expect(one.stdout).toMatch(/^ARRESTED: .+\n.+\n( {2}\w[\w ]*: .+\n){8,}( {2}(yes|not) {2}.+\n){8,}$/);
  expect(one.stdout).toMatch(/\n {2}PLOVER: COERCE, arrest\n(.*\n)* {2}ACE 2005: Justice.Arrest-Jail\n/);
  const state = await dramatis(['ontology', 'based_in']);
  expect(state.stdout).toMatch(/^BASED_IN: is based in\n.+\n {2}between: Organization, Person → Place, Country\n/);
  const [json] = jsonLines((await dramatis(['ontology', 'ARRESTED', '--json'])).stdout);
  expect(json).toMatchObject({ kind: 'event', name: 'ARRESTED', cameo: '173' });
  const none = await dramatis(['ontology', 'ARESTED']);
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('[NOT_FOUND]')]);
});

test('schema prints GraphQL with the types of the ontology', async () => {
  const { code, stdout } = await dramatis(['schema']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^type Query \{/m)]);
  expect(stdout).toMatch(/^ {2}ARRESTED$/m);
  const [json] = jsonLines((await dramatis(['schema', '--json'])).stdout);
  expect(`${json?.sdl}\n`).toBe(stdout);
});
