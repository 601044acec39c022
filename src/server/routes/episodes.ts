import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readEpisode, readEpisodes, readPattern, readPatterns } from '../../app/api-episodes.ts';
import { EpisodeList, EpisodePage, PatternList, PatternPage } from '../../app/api-schema-episode.ts';
import { PageQuery } from '../../app/api-schema-words.ts';
import { ApiError } from '../api-error.ts';
import type { Desk } from '../desk.ts';
import { jsonRoute } from '../json-route.ts';

const Id = z.object({ id: z.string().max(80) });
const Query = z.object(PageQuery);

const episodes = jsonRoute(
  { method: 'get', path: '/api/v1/episodes', tag: 'episodes', summary: 'Happenings, newest first' },
  { answer: EpisodeList, query: Query },
);
const episode = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/episodes/{id}',
    tag: 'episodes',
    summary: 'One happening: timeline, places, who says what, table of figures',
    description: 'JSON twin of the page /episodes/{id}.',
  },
  { answer: EpisodePage, params: Id },
);
const patterns = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/patterns',
    tag: 'episodes',
    summary: 'Episodes alike once names are masked',
  },
  { answer: PatternList, query: Query },
);
const pattern = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/patterns/{id}',
    tag: 'episodes',
    summary: 'Precedents as a dated, sourced list',
    description: 'JSON twin of the page /patterns/{id}. No rates, no forecasts.',
  },
  { answer: PatternPage, params: Id },
);

/** Episodes and patterns. */
export function registerEpisodes(app: OpenAPIHono, { database }: Desk): void {
  app.openapi(episodes, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    return c.json(await readEpisodes(database, { limit, cursor: cursor ?? null }), 200);
  });
  app.openapi(episode, async (c) => {
    const page = await readEpisode(database, c.req.valid('param').id);
    if (page === null) throw new ApiError('not-found', 'There is no such episode in the archive.');
    return c.json(page, 200);
  });
  app.openapi(patterns, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    return c.json(await readPatterns(database, { limit, cursor: cursor ?? null }), 200);
  });
  app.openapi(pattern, async (c) => {
    const page = await readPattern(database, c.req.valid('param').id);
    if (page === null) throw new ApiError('not-found', 'There is no such pattern in the archive.');
    return c.json(page, 200);
  });
}
