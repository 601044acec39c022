import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ListenRefused, listen } from '../../src/server/listen.ts';
import { rateLimit } from '../../src/server/rate-limit.ts';
import { hashToken, isKnownToken, newToken, readTokenHashes } from '../../src/server/tokens.ts';
import { type DeskServer, get, post, startDesk } from './desk-server.ts';

let desk: DeskServer;
beforeAll(async () => {
  desk = await startDesk({ samples: false });
}, 120_000);
afterAll(() => desk?.close());

/** A request with headers that fetch would not let through. */
function ask(headers: Record<string, string>, path = '/api/v1/status', method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(desk.address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('who is answered', () => {
  test('names that are not this machine’s are refused', async () => {
    expect(await ask({ host: 'localhost:1' })).toBe(200);
    expect(await ask({ host: '[::1]:1' })).toBe(200);
    expect(await ask({ host: 'news.example' })).toBe(403);
    expect(await ask({ host: 'localhost.news.example' })).toBe(403);
    expect(await ask({ host: '127.0.0.1.news.example' })).toBe(403);
  });

  test('changes are not taken from pages of elsewhere', async () => {
    const host = new URL(desk.address).host;
    const path = '/api/v1/decisions';
    expect(await ask({ host, origin: 'https://news.example' }, path, 'POST')).toBe(403);
    expect(await ask({ host, origin: 'null' }, path, 'POST')).toBe(403);
    expect(await ask({ host, 'sec-fetch-site': 'cross-site' }, path, 'POST')).toBe(403);
    expect(await ask({ host, origin: `http://${host}` }, path, 'POST')).toBe(400);
    expect(await ask({ host }, path, 'POST')).toBe(400);
  });

  test('other machines are not let in without a token', async () => {
    const open = listen({
      database: desk.archive.database,
      host: '0.0.0.0',
      port: 0,
      tokenHashes: [],
      allowedHosts: [],
      version: 'test',
      proxy: null,
    });
    await expect(open).rejects.toThrow(ListenRefused);
    await expect(open).rejects.toThrow(/--new-token/);
  });

  test('with a token, only who shows it is let in; a browser signs in once', async () => {
    const token = newToken();
    const locked = await startDesk({ samples: false, tokenHashes: [hashToken(token)] });
    try {
      expect((await get(locked, '/api/v1/status')).status).toBe(401);
      expect((await get(locked, '/metrics')).status).toBe(401);
      expect((await get(locked, '/healthz')).status).toBe(200);
      expect((await get(locked, '/api/v1/status', { authorization: 'Bearer wrong' })).status).toBe(401);
      expect((await get(locked, '/api/v1/status', { authorization: `Bearer ${token}` })).status).toBe(200);
      expect((await post(locked, '/api/v1/session', { token: 'wrong' })).status).toBe(401);
      const signedIn = await post(locked, '/api/v1/session', { token });
      const cookie = signedIn.response.headers.get('set-cookie') as string;
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Strict/i);
      expect(cookie).not.toContain(token);
      expect((await get(locked, '/api/v1/status', { cookie: cookie.split(';')[0] })).status).toBe(200);
    } finally {
      await locked.close();
    }
  });
});

describe('what is sent', () => {
  test('no script and no style but the server’s own may run', async () => {
    const { response } = await get(desk, '/api/v1/status');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('no address leads out of the folder of the pages', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/../../cli.js',
      '/..%2f..%2fcli.js',
    ]) {
      const status = await ask({ host: 'localhost' }, path);
      expect([path, status === 404 || status === 200]).toEqual([path, true]);
      if (status === 200) {
        const text = await (await fetch(`${desk.address}${path}`)).text();
        expect(text).not.toContain('"dependencies"');
      }
    }
  });

  test('a body that is too large or no JSON gets one plain sentence', async () => {
    const large = await fetch(`${desk.address}/api/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'text', text: 'ا'.repeat(9 << 20) }),
    });
    expect(large.status).toBe(413);
    const broken = await fetch(`${desk.address}/api/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"kind":',
    });
    expect(broken.status).toBe(400);
    expect(((await broken.json()) as { error: { code: string } }).error.code).toBe('bad-request');
  });
});

test('a client that asks too often is told to wait, others are not', async () => {
  let time = 0;
  const limit = rateLimit(
    { perSecond: 2, burst: 3 },
    () => time,
    (c) => c.req.header('who') ?? '',
  );
  const asks = async (who: string): Promise<boolean> => {
    let passed = false;
    const context = { req: { header: () => who }, header: () => undefined } as never;
    const next = async (): Promise<void> => {
      passed = true;
    };
    await Promise.resolve(limit(context, next)).catch(() => undefined);
    return passed;
  };
  expect(await asks('a')).toBe(true);
  expect(await asks('a')).toBe(true);
  expect(await asks('a')).toBe(true);
  expect(await asks('a')).toBe(false);
  expect(await asks('b')).toBe(true);
  time = 500;
  expect(await asks('a')).toBe(true);
  expect(await asks('a')).toBe(false);
});

test('of a token only a hash is kept', () => {
  const token = newToken();
  const kept = readTokenHashes(`${hashToken(token)} # the desk\n# nothing\nshort\n`);
  expect(kept).toEqual([hashToken(token)]);
  expect(isKnownToken(token, kept)).toBe(true);
  expect(isKnownToken(`${token}x`, kept)).toBe(false);
  expect(isKnownToken('', kept)).toBe(false);
});
