import { randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ApiError } from './api-error.ts';
import { hashToken, isKnownToken } from './tokens.ts';

const cookieName = 'isnad-session';
const sessionLength = 12 * 3600;
const mostSessions = 1000;

/** Who may use the API: everybody while no token is set (loopback only), else who shows one. */
export class Access {
  readonly #hashes: readonly string[];
  readonly #now: () => number;
  /** Hash of a session's secret → when it ends (ms). */
  readonly #sessions = new Map<string, number>();

  constructor(hashes: readonly string[], now: () => number) {
    this.#hashes = hashes;
    this.#now = now;
  }

  get open(): boolean {
    return this.#hashes.length === 0;
  }

  /** Lets through a bearer token or the cookie of a session. */
  readonly check: MiddlewareHandler = async (c, next) => {
    if (!this.open && !this.#isKnown(c)) {
      c.header('WWW-Authenticate', 'Bearer realm="isnad"');
      throw new ApiError(
        'unauthorized',
        'Send a token: "Authorization: Bearer …", or sign in on the web page.',
      );
    }
    await next();
  };

  /** Begins a session for a browser that shows a token once; false when the token is not known. */
  signIn(c: Context, token: string): boolean {
    if (this.open) return true;
    if (!isKnownToken(token, this.#hashes)) return false;
    const secret = randomBytes(32).toString('base64url');
    for (const [old, end] of this.#sessions) {
      if (end < this.#now() || this.#sessions.size >= mostSessions) this.#sessions.delete(old);
    }
    this.#sessions.set(hashToken(secret), this.#now() + sessionLength * 1000);
    setCookie(c, cookieName, secret, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: sessionLength,
      secure: new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https',
    });
    return true;
  }

  #isKnown(c: Context): boolean {
    const header = c.req.header('authorization');
    if (header?.startsWith('Bearer ')) return isKnownToken(header.slice(7).trim(), this.#hashes);
    const secret = getCookie(c, cookieName);
    if (secret === undefined) return false;
    return (this.#sessions.get(hashToken(secret)) ?? 0) > this.#now();
  }
}
