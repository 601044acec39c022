import type { Context, MiddlewareHandler } from 'hono';
import { ApiError } from './api-error.ts';

export interface RateLimit {
  /** Requests a second that may go on for ever. */
  readonly perSecond: number;
  /** Requests that may come at once. */
  readonly burst: number;
}

/** Clients beyond these are forgotten, the longest silent first. */
const mostClients = 10_000;

/** A bucket of requests per client that fills at a steady rate; an empty one answers 429. */
export function rateLimit(
  limit: RateLimit,
  now: () => number,
  clientOf: (c: Context) => string,
): MiddlewareHandler {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return async (c, next) => {
    const client = clientOf(c);
    const time = now();
    const old = buckets.get(client);
    const tokens = Math.min(
      limit.burst,
      old === undefined ? limit.burst : old.tokens + ((time - old.at) / 1000) * limit.perSecond,
    );
    buckets.delete(client);
    if (buckets.size >= mostClients) buckets.delete(buckets.keys().next().value as string);
    buckets.set(client, { tokens: tokens < 1 ? tokens : tokens - 1, at: time });
    if (tokens < 1) {
      c.header('Retry-After', String(Math.ceil((1 - tokens) / limit.perSecond)));
      throw new ApiError('too-many-requests', 'Too many requests; wait a moment.');
    }
    await next();
  };
}
