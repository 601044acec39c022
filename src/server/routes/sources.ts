import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { Outcome, SourceList, SourcePage } from '../../app/api-schema-source.ts';
import { PageQuery } from '../../app/api-schema-words.ts';
import { readSource, readSources } from '../../app/api-sources.ts';
import { ApiError } from '../api-error.ts';
import type { Desk } from '../desk.ts';
import { jsonRoute } from '../json-route.ts';

const list = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/sources',
    tag: 'sources',
    summary: 'Named sources and outlets; unnamed sources have no identity outside their report',
  },
  { answer: SourceList, query: z.object(PageQuery) },
);
const one = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/sources/{key}',
    tag: 'sources',
    summary: 'The record of a named source or outlet',
    description: 'JSON twin of the page /sources/{key}. Counts with n, never a percentage or a grade.',
  },
  {
    answer: SourcePage,
    params: z.object({ key: z.string().max(400) }),
    query: z.object({
      ...PageQuery,
      outcome: Outcome.optional().openapi({ description: 'Only claims that this became of.' }),
    }),
  },
);

/** Named sources. */
export function registerSources(app: OpenAPIHono, { database }: Desk): void {
  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    return c.json(await readSources(database, { limit, cursor: cursor ?? null }), 200);
  });
  app.openapi(one, async (c) => {
    const { limit, cursor, outcome } = c.req.valid('query');
    const page = await readSource(database, c.req.valid('param').key, {
      limit,
      cursor: cursor ?? null,
      ...(outcome === undefined ? {} : { outcome }),
    });
    if (page === null) throw new ApiError('not-found', 'No report names such a source.');
    return c.json(page, 200);
  });
}
