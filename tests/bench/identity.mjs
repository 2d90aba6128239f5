import { openServer } from './neo4j.mjs';
import { runScript } from './processes.mjs';
import { figure, ratio, table } from './table.mjs';

/** Who is who at scale: made-up articles into both stores, the time of an article at the start and at the end, memory. */
export async function* measureIdentity(options) {
  const rows = [row('embedded', await runScript('import-identity.mjs', [options.people]))];
  const server = await openServer(options);
  try {
    const login = server && [server.url, server.username, server.password];
    if (login) rows.push(row('Neo4j', await runScript('import-identity.mjs', [options['people-neo4j'], ...login])));
  } finally {
    await server?.close();
  }
  yield table(
    'Who is who: made-up articles of four people each, reports ready, 20 to a transaction; B³ of people against the truth',
    [
      '',
      'articles',
      'ms an article, first tenth',
      'last tenth',
      'to first',
      'CPU ms an article, first',
      'last',
      'heap MB, second tenth',
      'last',
      'process MB, second tenth',
      'last',
      'B³ F1',
    ],
    rows,
  );
}

function row(name, { articles, parts, people }) {
  const [first, second, last] = [parts[0], parts[1], parts.at(-1)];
  return [
    name,
    articles.toLocaleString('en'),
    figure(first.msAnArticle),
    figure(last.msAnArticle),
    ratio(last.msAnArticle, first.msAnArticle),
    figure(first.cpuMsAnArticle),
    figure(last.cpuMsAnArticle),
    figure(second.heapMb),
    figure(last.heapMb),
    figure(second.rssMb),
    figure(last.rssMb),
    people.f1.toFixed(3),
  ];
}
