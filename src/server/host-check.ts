import type { MiddlewareHandler } from 'hono';
import { ApiError } from './api-error.ts';

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}

/**
 * Refuses requests that name another host: a page elsewhere could otherwise point its own name at this machine
 * and read the archive (DNS rebinding). `allowed` are further names without port; `*` allows all.
 */
export function hostCheck(allowed: readonly string[]): MiddlewareHandler {
  const names = new Set([...loopbackNames, ...allowed.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? '';
    const name = host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':')[0];
    if (!names.has(name) && !names.has('*')) {
      throw new ApiError('forbidden', 'This name is not one the server answers to; see --allow-host.');
    }
    await next();
  };
}

/**
 * Refuses changes that a page of another origin asks for. Programs send no Origin and no Sec-Fetch-Site and
 * pass.
 */
export const sameOriginChanges: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && hostOf(origin) !== c.req.header('host')?.toLowerCase());
    if (foreign) throw new ApiError('forbidden', 'Changes are taken from pages of this server only.');
  }
  await next();
};

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host.toLowerCase();
  } catch {
    return null;
  }
}
