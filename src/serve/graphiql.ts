import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { inScript } from './landing-page.ts';

const require = createRequire(import.meta.url);

/** The files of the bundle, by the name they are served under: package, path in it, media type. */
const FILES: Readonly<Record<string, readonly [string, string, string]>> = {
  'react.js': ['react', 'umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql', 'graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql', 'graphiql.min.css', 'text/css'],
};

/** Serves GraphiQL at `/graphiql` from installed packages: it needs no internet. */
export function addGraphiql(app: FastifyInstance, document: string): void {
  app.get('/graphiql', (_, reply) => {
    const nonce = randomBytes(16).toString('base64');
    reply.header('content-security-policy', policy(nonce)).type('text/html; charset=utf-8');
    return page(document, nonce);
  });
  for (const [name, [packageName, path, type]] of Object.entries(FILES)) {
    const file = join(dirname(require.resolve(`${packageName}/package.json`)), path);
    app.get(`/graphiql/${name}`, (_, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'max-age=3600').send(createReadStream(file)),
    );
  }
}

/** Styles stay open: the editor sets them from script, and its fonts are data URLs. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "connect-src 'self'",
  ].join('; ');
}

function page(document: string, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Dramatis: GraphiQL</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/graphiql.css">
    <style>body { margin: 0 } #graphiql { height: 100vh }</style>
  </head>
  <body>
    <div id="graphiql"><p>Loading GraphiQL …</p></div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script nonce="${nonce}">
      const subscriptionUrl = new URL('/graphql', location.href).href.replace(/^http/, 'ws');
      const fetcher = GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl });
      const element = React.createElement(GraphiQL, { fetcher, defaultQuery: ${inScript(document)} });
      ReactDOM.createRoot(window.document.getElementById('graphiql')).render(element);
    </script>
  </body>
</html>
`;
}
