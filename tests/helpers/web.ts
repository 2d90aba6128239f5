import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Network } from '../../src/read/web/network.ts';

/** A web of one machine: every name leads to it but `inside.example`, which leads to a private network. */
export const oneMachine: Network = {
  resolve: async (hostname) => [{ address: hostname === 'inside.example' ? '10.0.0.5' : '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1',
};

/** Serves pages on this machine until the test ends; gives the port, and what was asked for. */
export async function servePages(listener: RequestListener): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host?.replace(/:\d+$/, '')}${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}
