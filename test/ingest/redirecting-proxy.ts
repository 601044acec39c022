import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP proxy that stands for the whole web: every page redirects to where `target` says. */
export async function redirectingProxy(
  target: (path: string) => string,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const web = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://web.example').pathname;
    if (path === '/robots.txt') response.statusCode = 404;
    else {
      response.statusCode = 302;
      response.setHeader('location', target(path));
    }
    response.end();
  });
  const proxy = createServer((request, response) => web.emit('request', request, response));
  proxy.on('connect', (_request, socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    web.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        proxy.closeAllConnections();
        web.closeAllConnections();
        proxy.close(() => resolve());
      }),
  };
}
