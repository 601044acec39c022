import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { SearchResults } from '../../app/api-schema-search.ts';
import { PageQuery } from '../../app/api-schema-words.ts';
import { searchArchive } from '../../app/api-search.ts';
import type { Desk } from '../desk.ts';
import { jsonRoute } from '../json-route.ts';

const several = z
  .union([z.string().max(300), z.array(z.string().max(300)).max(20)])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

const route = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/search',
    tag: 'search',
    summary: 'Reports, claims or names that hold some words',
    description:
      'JSON twin of the page /search. Words must all occur; "words" or «words» next to each other; -word not at all. ' +
      'Spelling, article, clitics and endings make no difference.',
  },
  {
    answer: SearchResults,
    query: z.object({
      ...PageQuery,
      q: z.string().max(2000).default(''),
      scope: z.enum(['articles', 'claims', 'names']).default('articles'),
      outlet: several,
      speaker: several,
      sourceType: several,
      stance: several,
      eventType: several,
      place: several,
      from: z.string().max(10).optional(),
      to: z.string().max(10).optional(),
      order: z.enum(['relevance', 'date']).default('relevance'),
      facets: z.enum(['true', 'false']).default('false'),
      typing: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'The last word may be the beginning of one.' }),
    }),
  },
);

/** Search. */
export function registerSearch(app: OpenAPIHono, { database }: Desk): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    return c.json(
      await searchArchive(database, {
        query: query.q,
        scope: query.scope,
        outlets: query.outlet,
        speakers: query.speaker,
        sourceTypes: query.sourceType,
        stances: query.stance,
        eventTypes: query.eventType,
        places: query.place,
        order: query.order,
        limit: query.limit,
        facets: query.facets === 'true',
        typing: query.typing === 'true',
        ...(query.from === undefined ? {} : { from: query.from }),
        ...(query.to === undefined ? {} : { to: query.to }),
        ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
      }),
      200,
    );
  });
}
