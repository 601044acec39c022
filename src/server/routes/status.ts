import type { OpenAPIHono } from '@hono/zod-openapi';
import { Status } from '../../app/api-schema-job.ts';
import { readStatus } from '../../app/api-status.ts';
import type { Desk } from '../desk.ts';
import { jsonRoute } from '../json-route.ts';

const route = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/status',
    tag: 'archive',
    summary: 'What the archive holds, and what is under way',
  },
  { answer: Status },
);

/** The state of the archive. */
export function registerStatus(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const size = await readStatus(desk.database);
    return c.json({ ...size, version: desk.version, jobs: [...desk.jobs.all] }, 200);
  });
}
