import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts about itself, in Prometheus' text format at /metrics. */
export function makeMetrics(
  sizes: () => Promise<{ articles: number; claims: number }>,
  listeners: () => number,
) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'isnad_http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const articles = new Gauge({
    name: 'isnad_articles',
    help: 'Reports in the archive',
    registers: [registry],
  });
  const claims = new Gauge({ name: 'isnad_claims', help: 'Claims in the archive', registers: [registry] });
  new Gauge({
    name: 'isnad_event_listeners',
    help: 'Open event streams',
    registers: [registry],
    collect() {
      this.set(listeners());
    },
  });
  const measure: MiddlewareHandler = async (c, next) => {
    const end = seconds.startTimer({ method: c.req.method });
    await next();
    // Routes, not paths: ids would make a series each.
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '*';
    end({ route, status: String(c.res.status) });
  };
  return {
    measure,
    async text(): Promise<string> {
      const size = await sizes();
      articles.set(size.articles);
      claims.set(size.claims);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
