import { ConfigError } from '../errors.ts';
import type { BoltOptions, BoltServer } from '../serve/bolt/bolt-server.ts';
import type { Terminal } from './terminal.ts';

/**
 * Opens the Bolt port of an embedded store. Where nobody chose the port and it is taken, or the server would let anyone in
 * from elsewhere, there is none and a line says why; a port that somebody chose must be free.
 */
export async function startBolt(terminal: Terminal, options: BoltOptions): Promise<BoltServer | undefined> {
  const { startBolt: start } = await import('../serve/bolt/bolt-server.ts');
  try {
    const server = await start(options);
    terminal.closeLater(() => server.close());
    return server;
  } catch (error) {
    if (!(error instanceof ConfigError) || options.port !== undefined) throw error;
    terminal.note(`No Bolt: ${error.message} (--bolt-port, BOLT_PORT)`);
    return undefined;
  }
}
