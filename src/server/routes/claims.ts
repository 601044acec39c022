import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readBoard } from '../../app/api-board.ts';
import { readClaimPage } from '../../app/api-claim.ts';
import { Board, ClaimPage, Flag } from '../../app/api-schema-claim.ts';
import { PageQuery, SourceKind, Stance } from '../../app/api-schema-words.ts';
import { ApiError } from '../api-error.ts';
import type { Desk } from '../desk.ts';
import { jsonRoute } from '../json-route.ts';

const BoardQuery = z.object({
  ...PageQuery,
  order: z.enum(['recent', 'contention']).default('recent'),
  flag: Flag.optional(),
  kind: SourceKind.optional().openapi({ description: 'Claims with an origin of this kind.' }),
  stance: Stance.optional(),
  outlet: z.string().max(300).optional(),
  place: z.string().max(300).optional().openapi({ description: 'A place its words name.' }),
  q: z.string().max(500).optional().openapi({ description: 'Words the claim must hold.' }),
});

const board = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/board',
    tag: 'claims',
    summary: 'What is claimed, on whose word, and what is shaky',
    description: 'JSON twin of the page /board.',
  },
  { answer: Board, query: BoardQuery },
);

const list = jsonRoute(
  { method: 'get', path: '/api/v1/claims', tag: 'claims', summary: 'The same list as the board' },
  { answer: Board, query: BoardQuery },
);

const one = jsonRoute(
  {
    method: 'get',
    path: '/api/v1/claims/{id}',
    tag: 'claims',
    summary: 'One claim: its chains, versions, denials, origins and decisions',
    description: 'JSON twin of the page /claims/{id}. Takes the id of a group or of any claim in it.',
  },
  { answer: ClaimPage, params: z.object({ id: z.string().max(80) }) },
);

/** Board and claim pages. */
export function registerClaims(app: OpenAPIHono, desk: Desk): void {
  const answer = (query: z.infer<typeof BoardQuery>) => {
    const { limit, order, cursor, q, flag, kind, stance, outlet, place } = query;
    return readBoard(desk.database, {
      limit,
      order,
      cursor: cursor ?? null,
      ...(q?.trim() ? { query: q.trim() } : {}),
      ...(flag === undefined ? {} : { flag }),
      ...(kind === undefined ? {} : { kind }),
      ...(stance === undefined ? {} : { stance }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(place === undefined ? {} : { place }),
    });
  };
  app.openapi(board, async (c) => c.json(await answer(c.req.valid('query')), 200));
  app.openapi(list, async (c) => c.json(await answer(c.req.valid('query')), 200));
  app.openapi(one, async (c) => {
    const page = await readClaimPage(desk.database, c.req.valid('param').id);
    if (page === null) throw new ApiError('not-found', 'There is no such claim in the archive.');
    return c.json(page, 200);
  });
}
