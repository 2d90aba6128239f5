import { openServer } from './neo4j.mjs';
import { runScript } from './processes.mjs';
import { figure, ratio, table } from './table.mjs';

/** Import into both stores against bare `UNWIND … MERGE` of the same rows in the same transactions. */
export async function* measureImports(options) {
  const { articles } = options;
  const rows = [];
  rows.push(row('embedded', await runScript('import-articles.mjs', [articles, 2])));
  const server = await openServer(options);
  try {
    const login = server && [server.url, server.username, server.password];
    if (login) rows.push(row('Neo4j', await runScript('import-articles.mjs', [articles, 2, ...login])));
  } finally {
    await server?.close();
  }
  yield table(
    `Import: ${articles} synthetic articles, reports ready, 20 to a transaction`,
    ['', 'rows', 'bare s', 'write s', 'to bare', 'resolve and write s', 'to bare', 'articles/s'],
    rows,
  );
  const [some, many] = [articles, articles * 5];
  const peaks = [];
  for (const count of [some, many]) peaks.push((await runScript('import-articles.mjs', [count, 0])).peakMb);
  yield `Memory of an import into the embedded store: ${peaks.map((peak, at) => `${figure(peak)} MB at ${[some, many][at]} articles`).join(', ')}`;

  function row(name, { rows: count, bareSeconds, writeSeconds, importSeconds }) {
    return [
      name,
      count.toLocaleString('en'),
      figure(bareSeconds),
      figure(writeSeconds),
      ratio(writeSeconds, bareSeconds),
      figure(importSeconds),
      ratio(importSeconds, bareSeconds),
      figure(articles / importSeconds),
    ];
  }
}
