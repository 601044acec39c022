import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { Job, NewReport } from '../../app/api-schema-job.ts';
import { ApiError } from '../api-error.ts';
import type { Desk } from '../desk.ts';
import { jsonRoute } from '../json-route.ts';

/** Largest file that may be sent; larger ones are added with `isnad add`. */
const mostBytes = 64 << 20;

const add = jsonRoute(
  {
    method: 'post',
    path: '/api/v1/articles',
    tag: 'articles',
    summary: 'Add a report: pasted words, an address or a feed',
    description: 'Answers with a job at once; /api/v1/events tells how far it is.',
  },
  { answer: Job, body: NewReport },
);
const file = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } };
const uploadRoute = jsonRoute(
  {
    method: 'post',
    path: '/api/v1/files',
    tag: 'articles',
    summary: 'Add the reports of a file',
    description:
      'The body is the file itself: text, HTML, JSON, JSONL, feed, WARC, Telegram export, each also gzipped; at most 64 MB.',
  },
  { answer: Job, query: z.object({ name: z.string().max(300).default('file') }) },
);
const upload = {
  ...uploadRoute,
  request: { ...uploadRoute.request, body: { content: file } },
} as unknown as typeof uploadRoute;
const one = jsonRoute(
  { method: 'get', path: '/api/v1/jobs/{id}', tag: 'articles', summary: 'How far a job is' },
  { answer: Job, params: z.object({ id: z.string().max(80) }) },
);

/** Adding reports. */
export function registerJobs(app: OpenAPIHono, desk: Desk): void {
  app.openapi(add, (c) => c.json(desk.jobs.addReport(c.req.valid('json')), 200));
  app.openapi(upload, async (c) => {
    const length = Number(c.req.header('content-length') ?? 0);
    if (length > mostBytes) throw tooLarge();
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length > mostBytes) throw tooLarge();
    if (bytes.length === 0) throw new ApiError('bad-request', 'The file is empty.');
    const job = desk.jobs.addFile(c.req.valid('query').name, bytes, c.req.header('content-type') ?? null);
    return c.json(job, 200);
  });
  app.openapi(one, (c) => {
    const job = desk.jobs.find(c.req.valid('param').id);
    if (job === null)
      throw new ApiError('not-found', 'There is no such job; jobs are forgotten after a while.');
    return c.json(job, 200);
  });
}

function tooLarge(): ApiError {
  return new ApiError('too-large', 'A file sent here may hold 64 MB; add larger ones with "isnad add".');
}
