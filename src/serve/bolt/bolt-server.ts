import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createWebSocketStream, WebSocketServer } from 'ws';
import { ConfigError } from '../../errors.ts';
import type { Readers } from '../../store/readers.ts';
import { type Authenticate, acceptAnyone, slowDown } from './authenticate.ts';
import { type Conversation, converse } from './conversation.ts';
import { createExecute } from './execute.ts';
import { MAGIC } from './handshake.ts';
import { isLoopback, originCheck } from './origins.ts';
import type { AnsweredStatement, BoltServices } from './session.ts';

/** What is served over Bolt, and where. */
export interface BoltOptions {
  readonly readers: Readers;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 7687; 0 takes any free port. */
  readonly port?: number;
  /** Default: anyone who reaches the port, which is refused where that is not on loopback. */
  readonly authenticate?: Authenticate;
  /** Web pages beside those of this machine that may connect. */
  readonly allowedOrigins?: readonly string[];
  /** How many clients may be connected. */
  readonly mostConnections?: number;
  /** Told of each statement when it has been run. */
  readonly onStatement?: (statement: AnsweredStatement) => void;
  /** Told of errors that nobody foresaw. */
  readonly onError?: (error: unknown) => void;
}

/** A server that answers over Bolt. */
export interface BoltServer {
  /** Where clients reach it, e.g. `bolt://127.0.0.1:7687`. */
  readonly url: string;
  /** Answers what has been asked, then stops. */
  close(): Promise<void>;
}

const DEFAULT_PORT = 7687;

/** How long a client may take to say what it wants, and what is running when the server stops. */
const FIRST_BYTES_MS = 10_000;
const CLOSING_MS = 3000;

/**
 * Opens one port for Bolt, Bolt over WebSocket, and the plain GET with which Neo4j Browser looks who is there. Throws
 * ConfigError CONFIG_INVALID if it cannot, or must not: the cause has the system's code, e.g. EADDRINUSE.
 */
export async function startBolt(options: BoltOptions): Promise<BoltServer> {
  const { readers, host = '127.0.0.1', port = DEFAULT_PORT, onError = () => {}, mostConnections = 200 } = options;
  if (!options.authenticate && !isLoopback(host)) {
    const message = `Bolt would let anyone in at ${host}: set up accounts, or listen on 127.0.0.1`;
    throw new ConfigError('CONFIG_INVALID', message);
  }
  const authenticate = slowDown(options.authenticate ?? acceptAnyone);
  const services = {
    readers,
    execute: createExecute(readers),
    authenticate,
    running: new Set(),
    onStatement: options.onStatement ?? (() => {}),
    onError,
  } satisfies BoltServices & { onError: unknown };
  const open = new Set<Conversation>();
  let count = 0;
  function start(stream: Duplex, socket: Socket): void {
    const peer = {
      connection: `bolt-${++count}`,
      client: `${socket.remoteAddress}:${socket.remotePort}`,
      server: `${host}:${socket.localPort}`,
    };
    const conversation = converse(stream, peer, services);
    open.add(conversation);
    stream.once('close', () => open.delete(conversation));
  }
  const http = createUpgrades(originCheck(options.allowedOrigins ?? []), start);
  const server = createServer((socket) => welcome(socket, http, start));
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const message = `Cannot serve Bolt on ${host}:${port}: ${cause.message}; choose another port`;
      reject(new ConfigError('CONFIG_INVALID', message, { cause }));
    });
    server.listen({ host, port }, resolve);
  });
  const address = server.address();
  const bound = address && typeof address === 'object' ? address.port : port;
  return {
    url: `bolt://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      const timer = setTimeout(() => [...open].map((each) => each.destroy()), CLOSING_MS);
      await Promise.all([...open].map((each) => each.close()));
      http.closeAllConnections();
      await closed;
      clearTimeout(timer);
    },
  };
}

/** The first bytes tell what a client speaks; who speaks neither Bolt nor HTTP is sent away. */
function welcome(socket: Socket, http: HttpServer, start: (stream: Duplex, socket: Socket) => void): void {
  let first = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.setTimeout(FIRST_BYTES_MS, () => socket.destroy());
  const look = (bytes: Buffer) => {
    first = Buffer.concat([first, bytes]);
    if (first.length < MAGIC.length) return;
    socket.off('data', look);
    socket.pause();
    socket.setTimeout(0);
    socket.unshift(first);
    if (MAGIC.every((byte, at) => first[at] === byte)) start(socket, socket);
    else if (/^[A-Z]{3,4}/.test(first.toString('latin1'))) http.emit('connection', socket);
    else socket.destroy();
    socket.resume();
  };
  socket.on('data', look);
}

/** Answers plain requests with an empty object, and upgrades those for a WebSocket from pages that may. */
function createUpgrades(
  isAllowed: (origin: string | undefined) => boolean,
  start: (stream: Duplex, socket: Socket) => void,
): HttpServer {
  const http = createHttpServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end('{}');
  });
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 16 * 1024 * 1024 });
  http.on('upgrade', (request, socket, head) => {
    if (!isAllowed(request.headers.origin)) {
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      start(createWebSocketStream(webSocket), request.socket);
    });
  });
  http.on('clientError', (_, socket) => socket.destroy());
  return http;
}
