import { randomBytes } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';

const SANDBOX = 'https://embeddable-sandbox.cdn.apollographql.com';
const FRAME = 'https://sandbox.embed.apollographql.com';
/** A firewall that swallows requests gives no error; after so long GraphiQL takes over. */
const PATIENCE_MS = 4000;

/**
 * The page at the endpoint: Apollo Sandbox, or GraphiQL where Sandbox's script cannot be loaded. Apollo's own landing
 * page has no such way out, so this one is ours.
 */
export function landingPagePlugin(document: string): ApolloServerPlugin {
  return {
    async serverWillStart() {
      return {
        async renderLandingPage() {
          return { html: async () => landingPage(document) };
        },
      };
    },
  };
}

/** The page's HTML, with a nonce of its own. */
export function landingPage(document: string): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${SANDBOX}`,
    `style-src 'nonce-${nonce}'`,
    `frame-src ${FRAME}`,
    "connect-src 'self'",
    'img-src data:',
  ];
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Dramatis</title>
    <link rel="icon" href="data:,">
    <style nonce="${nonce}">
      body { margin: 0 }
      #sandbox, iframe { position: absolute; top: 0; width: 100vw; height: 100vh; border: none }
    </style>
  </head>
  <body>
    <noscript><p>This page needs JavaScript; the endpoint itself does not: send a POST request to /graphql.</p></noscript>
    <div id="sandbox"></div>
    <script nonce="${nonce}">${script(document)}</script>
  </body>
</html>
`;
}

function script(document: string): string {
  const options = {
    target: '#sandbox',
    initialState: { document, includeCookies: false },
    endpointIsEditable: false,
    runTelemetry: false,
    allowDynamicStyles: false,
  };
  return `
      const goOffline = () => location.replace('/graphiql');
      const patience = setTimeout(goOffline, ${PATIENCE_MS});
      const sandbox = document.createElement('script');
      sandbox.src = '${SANDBOX}/v2/embeddable-sandbox.umd.production.min.js';
      sandbox.onerror = goOffline;
      sandbox.onload = () => {
        clearTimeout(patience);
        const options = ${inScript(options)};
        const initialEndpoint = new URL('/graphql', location.href).href;
        const initialSubscriptionEndpoint = initialEndpoint.replace(/^http/, 'ws');
        new EmbeddedSandbox({ ...options, initialEndpoint, initialSubscriptionEndpoint });
      };
      document.head.append(sandbox);
    `;
}

/** JSON that cannot end the script element it stands in. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
