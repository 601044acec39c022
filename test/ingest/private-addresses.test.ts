import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fetcher } from '../../src/ingest/fetch/fetcher.ts';
import { refusedAddress, refusedHost } from '../../src/ingest/fetch/refused-address.ts';
import { fastClock, type LocalServer, localServer } from './local-server.ts';
import { privateHosts } from './private-addresses.ts';
import { redirectingProxy } from './redirecting-proxy.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await localServer((_path, _request, response) => response.end('<p>secret'));
});
afterAll(() => server.close());

const fetcherOf = (more: { allowPrivate?: boolean; proxy?: string } = {}) =>
  new Fetcher({ clock: fastClock(), userAgent: 'isnad/test', pause: 0, ...more });

describe('private addresses', () => {
  it('are written in more than three hundred forms', () => {
    expect(privateHosts().length).toBeGreaterThan(300);
  });

  it('are refused in every form, and no connection is made', async () => {
    const fetcher = fetcherOf();
    const reached: string[] = [];
    for (const host of privateHosts()) {
      const result = await fetcher.get(`http://${host}:${server.port}/`);
      if (result.kind !== 'failed' || result.reason !== 'address')
        reached.push(`${host}: ${JSON.stringify(result)}`);
    }
    await fetcher.close();
    expect(reached).toEqual([]);
    expect(server.connections()).toBe(0);
  });

  it('are refused behind a redirect, also through a proxy', async () => {
    const before = server.connections();
    const targets = privateHosts().map((host) => `http://${host}:${server.port}/`);
    const proxy = await redirectingProxy((path) => targets[Number(path.slice(1))]);
    const fetcher = fetcherOf({ proxy: proxy.address });
    const results = [];
    for (let i = 0; i < targets.length; i += 25)
      results.push(await fetcher.get(`http://news.example.org/${i}`));
    await fetcher.close();
    await proxy.close();
    expect(results.length).toBeGreaterThan(10);
    for (const result of results) {
      expect(result).toMatchObject({
        kind: 'failed',
        reason: 'address',
        message: expect.stringMatching(/^it redirects to/),
      });
    }
    expect(server.connections()).toBe(before);
  });

  it('are refused where a name leads to one', async () => {
    // `localhost.` is refused by name; a name that only the look-up shows to be local is caught there.
    const { connection } = await import('../../src/ingest/fetch/connection.ts');
    const { request } = await import('undici');
    const dispatcher = connection({ allowPrivate: false, proxy: null });
    const before = server.connections();
    await expect(request(`http://localhost:${server.port}/`, { dispatcher })).rejects.toThrow(
      /not a public address/,
    );
    await dispatcher.close();
    expect(server.connections()).toBe(before);
  });

  it('are reached with allowPrivate', async () => {
    const fetcher = fetcherOf({ allowPrivate: true });
    expect((await fetcher.get(`${server.origin}/`)).kind).toBe('fetched');
    await fetcher.close();
  });

  it('are told from public ones', () => {
    for (const address of [
      '8.8.8.8',
      '1.1.1.1',
      '2606:4700:4700::1111',
      '::ffff:8.8.8.8',
      '172.32.0.1',
      '11.0.0.1',
    ]) {
      expect(refusedAddress(address)).toBeNull();
    }
    for (const host of [
      'example.org',
      'local.example.org',
      'localhost.example.org',
      'xn--mgbh0fb.xn--kgbechtv',
    ]) {
      expect(refusedHost(host)).toBeNull();
    }
  });
});
