import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { decide, readDecisions } from '../../app/api-decisions.ts';
import { forgetRemembered } from '../../app/api-memo.ts';
import { Decision, DecisionPage, NewDecision } from '../../app/api-schema-decision.ts';
import { PageQuery } from '../../app/api-schema-words.ts';
import type { Desk } from '../desk.ts';
import { jsonRoute } from '../json-route.ts';

const list = jsonRoute(
  { method: 'get', path: '/api/v1/decisions', tag: 'decisions', summary: 'The log of what people decided' },
  { answer: DecisionPage, query: z.object({ ...PageQuery, article: z.string().max(80).optional() }) },
);
const make = jsonRoute(
  {
    method: 'post',
    path: '/api/v1/decisions',
    tag: 'decisions',
    summary: 'Grade, note, settle, merge, split, link, correct or take back',
    description: 'Every decision is logged with who, when and why. It is bound to the words, not to an id.',
  },
  { answer: Decision, body: NewDecision },
);

/** People's decisions. */
export function registerDecisions(app: OpenAPIHono, desk: Desk): void {
  app.openapi(list, async (c) => {
    const { limit, cursor, article } = c.req.valid('query');
    return c.json(
      await readDecisions(desk.database, {
        limit,
        cursor: cursor ?? null,
        ...(article === undefined ? {} : { article }),
      }),
      200,
    );
  });
  app.openapi(make, async (c) => {
    const decision = await decide(desk.database, c.req.valid('json'), desk.now());
    forgetRemembered(desk.database);
    desk.events.publish('claims', { groups: null });
    return c.json(decision, 200);
  });
}
