import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readReport } from '../../app/api-report.ts';
import { readReports } from '../../app/api-reports.ts';
import { ArticlePage, Report } from '../../app/api-schema-article.ts';
import { PageQuery } from '../../app/api-schema-words.ts';
import { ApiError } from '../api-error.ts';
import type { Desk } from '../desk.ts';
import { jsonRoute } from '../json-route.ts';

const list = jsonRoute(
  { method: 'get', path: '/api/v1/articles', tag: 'articles', summary: 'Reports, newest first' },
  {
    answer: ArticlePage,
    query: z.object({ ...PageQuery, outlet: z.string().max(300).optional() }),
  },
);

const one = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/articles/{id}',
    tag: 'articles',
    summary: 'One report with its claims, dates, figures and borrowed passages',
    description: 'JSON twin of the page /articles/{id}. All offsets are UTF-16 units into `text`.',
  },
  { answer: Report, params: z.object({ id: z.string().max(80) }) },
);

/** Reports. */
export function registerArticles(app: OpenAPIHono, desk: Desk): void {
  app.openapi(list, async (c) => {
    const { limit, cursor, outlet } = c.req.valid('query');
    return c.json(
      await readReports(desk.database, {
        limit,
        cursor: cursor ?? null,
        ...(outlet === undefined ? {} : { outlet }),
      }),
      200,
    );
  });
  app.openapi(one, async (c) => {
    const report = await readReport(desk.database, c.req.valid('param').id);
    if (report === null) throw new ApiError('not-found', 'There is no such report in the archive.');
    return c.json(report, 200);
  });
}
