import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../src/ingest/fetch/clock.ts';

/** A web server on the loopback address for one test. */
export interface LocalServer {
  readonly origin: string;
  readonly port: number;
  /** Connections that were made to it. */
  connections(): number;
  /** Paths asked for, with the method of asking, in order. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** Starts a server that answers with `handler`; robots.txt is not there unless it answers it. */
export async function localServer(
  handler: (path: string, request: IncomingMessage, response: ServerResponse) => void,
): Promise<LocalServer> {
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  let made = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    handler(path, request, response);
    if (!response.writableEnded && !response.headersSent && path === '/robots.txt') {
      response.statusCode = 404;
      response.end();
    }
  });
  server.on('connection', () => made++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    connections: () => made,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A clock whose pauses take no time and are written down. */
export function fastClock(): Clock & { readonly slept: number[] } {
  let now = Date.UTC(2024, 0, 22, 12);
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
  };
}
