import neo4j, { type AuthToken, type Driver } from 'neo4j-driver';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ENDLESS, serveBolt } from './serving.ts';

async function connected(scheme: string, login: AuthToken = neo4j.auth.basic('neo4j', 'secret')): Promise<Driver> {
  const { port } = await serveBolt();
  const driver = neo4j.driver(`${scheme}://127.0.0.1:${port}`, login);
  onTestFinished(() => driver.close());
  return driver;
}

const MASSIMOV = { id: 'person:massimov', name: 'Karim Massimov' };

describe.each(['bolt', 'neo4j'])('neo4j-driver over %s://', (scheme) => {
  test('it connects, logs in and says to whom', async () => {
    const driver = await connected(scheme);
    expect(await driver.getServerInfo()).toMatchObject({
      agent: 'Neo4j/5.26.0',
      protocolVersion: { major: 5, minor: 4 },
    });
    expect(await driver.verifyAuthentication()).toBe(true);
  });

  test('nodes and relationships, with ids that lead back to them', async () => {
    const driver = await connected(scheme);
    const { records } = await driver.executeQuery('MATCH (a)-[r:ARRESTED]->(b {id: $id}) RETURN a, r, b', MASSIMOV);
    const [a, r, b] = ['a', 'r', 'b'].map((key) => records[0]?.get(key));
    expect(records).toHaveLength(1);
    expect([neo4j.isNode(a), neo4j.isRelationship(r), neo4j.isNode(b)]).toEqual([true, true, true]);
    expect(b.labels.sort()).toEqual(['Actor', 'Person']);
    expect(b.properties).toMatchObject(MASSIMOV);
    expect([r.type, r.startNodeElementId, r.endNodeElementId]).toEqual(['ARRESTED', a.elementId, b.elementId]);
    expect(r.properties.confidence).toBeTypeOf('number');
    const again = await driver.executeQuery('MATCH (n) WHERE elementId(n) = $id RETURN n.id AS id', {
      id: b.elementId,
    });
    expect(again.records.map((record) => record.get('id'))).toEqual([MASSIMOV.id]);
  });

  test('paths, walked in both directions', async () => {
    const driver = await connected(scheme);
    const { records } = await driver.executeQuery(
      'MATCH p = (b:Actor {id: $id})<-[:ARRESTED]-(a)-[:ARRESTED]->(c) RETURN p UNION MATCH p = (b:Actor {id: $id})<-[:ARRESTED]-(a) RETURN p',
      MASSIMOV,
    );
    const path = records[0]?.get('p');
    expect(neo4j.isPath(path)).toBe(true);
    expect(path.start.properties.id).toBe(MASSIMOV.id);
    const [{ relationship, end }] = path.segments;
    expect(relationship.startNodeElementId).toBe(end.elementId);
    expect(relationship.endNodeElementId).toBe(path.start.elementId);
  });

  test('parameters and values of all kinds come back as they went', async () => {
    const driver = await connected(scheme);
    const parameters = {
      ...{ text: 'é "\' \\ 😀', yes: true, none: null, float: 1.5, list: [1.5, 'x'], map: { a: ['b'] } },
      ...{ whole: neo4j.int(7), large: neo4j.int('9223372036854775807') },
      date: new neo4j.types.Date(2022, 1, 8),
    };
    const names = Object.keys(parameters);
    const returned = names.map((name) => `$${name} AS ${name}`).join(', ');
    const { records } = await driver.executeQuery(`RETURN ${returned}`, parameters);
    expect(records[0]?.toObject()).toEqual({ ...parameters, date: '2022-01-08' });
  });

  test('explicit transactions; a failed one is over, the session goes on', async () => {
    const driver = await connected(scheme);
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const transaction = await session.beginTransaction();
    const one = await transaction.run('RETURN 1 AS x');
    expect(one.records[0]?.get('x').toNumber()).toBe(1);
    await transaction.commit();
    const broken = await session.beginTransaction();
    const wrong = { code: 'Neo.ClientError.Statement.SyntaxError', message: expect.stringContaining('^') };
    await expect(broken.run('RETRUN 1 AS x')).rejects.toMatchObject(wrong);
    await expect(broken.commit()).rejects.toThrow();
    const count = await session.executeRead((work) => work.run('UNWIND range(1, 3000) AS x RETURN x'));
    expect(count.records).toHaveLength(3000);
    await session.close();
  });

  test('writes are refused and nothing is tried again', async () => {
    const driver = await connected(scheme);
    const session = driver.session();
    let tries = 0;
    const writing = session.executeWrite((work) => {
      tries += 1;
      return work.run('MATCH (n) DETACH DELETE n');
    });
    await expect(writing).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' });
    expect(tries).toBe(1);
    await session.close();
  });

  test('closing a session stops what it runs', async () => {
    const driver = await connected(scheme);
    const session = driver.session();
    const endless = session.run(ENDLESS);
    const ended = expect(endless).rejects.toThrow();
    setTimeout(() => void session.close(), 200);
    await ended;
    const { records } = await driver.executeQuery('RETURN 42 AS x');
    expect(records[0]?.get('x').toNumber()).toBe(42);
  });

  test('plans and profiles', async () => {
    const driver = await connected(scheme);
    const { summary } = await driver.executeQuery('EXPLAIN MATCH (n:Actor) RETURN n');
    expect(summary.plan).toMatchObject({ operatorType: 'Return', children: [{ operatorType: 'NodeScan' }] });
    const profiled = await driver.executeQuery('PROFILE MATCH (n:Actor) RETURN count(n) AS n');
    expect(profiled.records[0]?.get('n').toNumber()).toBe(6);
    expect(profiled.summary.profile).toMatchObject({ operatorType: 'SimpleAggregate', rows: 1 });
  });
});

test('no login at all is let in where there are no accounts', async () => {
  const driver = await connected('bolt', { scheme: 'none', principal: '', credentials: '' });
  expect((await driver.executeQuery('RETURN 1 AS x')).records).toHaveLength(1);
});
