import { createRoute, type z } from '@hono/zod-openapi';
import { ErrorBody } from './api-error.ts';

interface RouteDescription {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
}

const errors = {
  description: 'What went wrong, always in this shape.',
  content: { 'application/json': { schema: ErrorBody } },
} as const;

/** A route that answers JSON: 200 with the body described, everything else with the one error shape. */
export function jsonRoute<
  P extends string,
  R extends z.ZodType,
  Q extends z.ZodObject | undefined = undefined,
  A extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  description: RouteDescription & { readonly path: P },
  parts: { readonly answer: R; readonly query?: Q; readonly params?: A; readonly body?: B },
) {
  const { method, path, tag, summary } = description;
  return createRoute({
    method,
    path,
    tags: [tag],
    summary,
    ...(description.description === undefined ? {} : { description: description.description }),
    request: {
      ...(parts.query === undefined ? {} : { query: parts.query }),
      ...(parts.params === undefined ? {} : { params: parts.params }),
      ...(parts.body === undefined
        ? {}
        : { body: { required: true, content: { 'application/json': { schema: parts.body } } } }),
    } as {
      query: Q extends z.ZodObject ? Q : z.ZodObject<Record<never, never>>;
      params: A extends z.ZodObject ? A : z.ZodObject<Record<never, never>>;
      body: B extends z.ZodType ? { required: true; content: { 'application/json': { schema: B } } } : never;
    },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: parts.answer } } },
      default: errors,
    },
  });
}
