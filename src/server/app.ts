import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { readStatus } from '../app/api-status.ts';
import { StoreError } from '../app/archive.ts';
import { Access } from './access.ts';
import { ApiError } from './api-error.ts';
import type { Desk } from './desk.ts';
import { hostCheck, isLoopback, sameOriginChanges } from './host-check.ts';
import { makeMetrics } from './metrics.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';
import { registerArticles } from './routes/articles.ts';
import { registerClaims } from './routes/claims.ts';
import { registerDecisions } from './routes/decisions.ts';
import { registerEpisodes } from './routes/episodes.ts';
import { registerEvents } from './routes/events.ts';
import { registerJobs } from './routes/jobs.ts';
import { registerSearch } from './routes/search.ts';
import { registerSession } from './routes/session.ts';
import { registerSources } from './routes/sources.ts';
import { registerStatus } from './routes/status.ts';
import type { StaticFiles } from './static-files.ts';

export interface ServerOptions {
  readonly desk: Desk;
  readonly files: StaticFiles;
  /** Hashes of the tokens that open the API; none: it is open (loopback only). */
  readonly tokenHashes: readonly string[];
  /** Names besides those of the loopback that the server answers to. */
  readonly hosts: readonly string[];
  /** Who asks, for the rate limit. */
  readonly clientOf: (c: Context) => string;
  readonly reading?: RateLimit;
  readonly changing?: RateLimit;
}

const readingLimit: RateLimit = { perSecond: 200, burst: 600 };
const changingLimit: RateLimit = { perSecond: 5, burst: 60 };
const uploads = '/api/v1/files';

/** The HTTP side of Isnad: API, documentation, health, and the files of the web application. */
export function makeServer(options: ServerOptions): OpenAPIHono {
  const { desk, files } = options;
  const now = () => desk.now().getTime();
  const access = new Access(options.tokenHashes, now);
  const metrics = makeMetrics(
    () => readStatus(desk.database),
    () => desk.events.listeners,
  );
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const details = result.error.issues.map((issue) => ({
        path: issue.path.join('.') || result.target,
        message: issue.message,
      }));
      throw new ApiError(
        'bad-request',
        'The request does not fit the description in /openapi.json.',
        details,
      );
    },
  });

  app.onError((error, c) => errorAnswer(error, c));
  app.notFound((c) => errorAnswer(new ApiError('not-found', 'There is nothing at this address.'), c));
  app.use(secureHeaders(headers));
  app.use(hostCheck(options.hosts));
  app.use(sameOriginChanges);
  app.use(metrics.measure);

  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    await readStatus(desk.database);
    return c.json({ ok: true });
  });

  app.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache');
  });
  app.use('/api/*', rateLimit(options.reading ?? readingLimit, now, options.clientOf));
  const changing = rateLimit(options.changing ?? changingLimit, now, options.clientOf);
  app.use('/api/*', (c, next) => (c.req.method === 'GET' ? next() : changing(c, next)));
  const smallBody = bodyLimit({
    maxSize: 8 << 20,
    onError: () => {
      throw new ApiError('too-large', 'The request is too large; send files to /api/v1/files.');
    },
  });
  app.use('/api/*', (c, next) => (c.req.path === uploads ? next() : smallBody(c, next)));
  registerSession(app, access);
  app.use('/api/*', access.check);
  app.use('/metrics', access.check);
  const tag = etag();
  const zip = compress({ threshold: 4096 });
  // On one machine packing costs more than it saves.
  app.use('/api/*', (c, next) =>
    c.req.path === '/api/v1/events' || isLoopback(options.clientOf(c).replace('::ffff:', ''))
      ? next()
      : zip(c, next),
  );
  app.use('/api/*', (c, next) => (c.req.path === '/api/v1/events' ? next() : tag(c, next)));

  app.get('/metrics', async (c) =>
    c.text(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  registerClaims(app, desk);
  registerArticles(app, desk);
  registerJobs(app, desk);
  registerEpisodes(app, desk);
  registerSources(app, desk);
  registerSearch(app, desk);
  registerDecisions(app, desk);
  registerStatus(app, desk);
  registerEvents(app, desk);

  app.get('/openapi.json', (c) => c.json(app.getOpenAPI31Document(about(desk.version))));
  app.get('*', async (c) => {
    const path = c.req.path;
    const file = await files.answer(c, path === '/' ? '/index.html' : path);
    if (file !== null) return file;
    if (path.startsWith('/api/') || /\.[a-z0-9]+$/i.test(path.split('/').at(-1) ?? '')) return c.notFound();
    // The web application finds the page of an address itself.
    return (await files.answer(c, '/index.html')) ?? c.notFound();
  });
  return app;
}

/** The head of the description at /openapi.json. */
export function about(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version,
      description:
        'Who says what in Arabic news, through which chain. Read the chains; the API never says what is true.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
  };
}

const headers: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  // The server itself speaks plain HTTP; a proxy before it sets this.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
};

function errorAnswer(error: Error, c: Context): Response {
  const known = knownError(error);
  if (known.code === 'internal') console.error(error);
  return c.json(known, known.status, { 'Cache-Control': 'no-store' });
}

function knownError(error: Error): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof StoreError) {
    return error.code === 'request'
      ? new ApiError('bad-request', error.message)
      : new ApiError('unavailable', error.message);
  }
  if (error instanceof HTTPException && error.status < 500) {
    return new ApiError('bad-request', error.message || 'The request cannot be read.');
  }
  return new ApiError('internal', 'Something went wrong in the program; the log of the server has more.');
}
