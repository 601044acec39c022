import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Access } from '../access.ts';
import { ApiError } from '../api-error.ts';
import { jsonRoute } from '../json-route.ts';

const route = jsonRoute(
  {
    method: 'post',
    path: '/api/v1/session',
    tag: 'archive',
    summary: 'Sign a browser in with a token',
    description: 'Sets a cookie that scripts cannot read. Only needed where the server asks for a token.',
  },
  { answer: z.object({ signedIn: z.boolean() }), body: z.object({ token: z.string().max(300) }) },
);

/** Signing in. */
export function registerSession(app: OpenAPIHono, access: Access): void {
  app.openapi(route, (c) => {
    if (!access.signIn(c, c.req.valid('json').token))
      throw new ApiError('unauthorized', 'This token is not known.');
    return c.json({ signedIn: true }, 200);
  });
}
