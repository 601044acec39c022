import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { ApiError, ErrorBody } from '../api-error.ts';
import type { Desk } from '../desk.ts';
import type { DeskEvent } from '../event-hub.ts';

/** Open streams the server keeps; more are told to come back. */
const mostStreams = 500;
/** Proxies close silent connections (ms). */
const heartbeat = 20_000;

const route = createRoute({
  method: 'get',
  path: '/api/v1/events',
  tags: ['archive'],
  summary: 'What happens while a page is open, as server-sent events',
  description:
    'Event types: `progress` (a Job) and `claims` (there are new or changed claims). `Last-Event-ID` goes on where a lost connection stopped.',
  responses: {
    200: {
      description: 'A stream of events',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
    default: { description: 'What went wrong', content: { 'application/json': { schema: ErrorBody } } },
  },
});

/** Server-sent events. */
export function registerEvents(app: OpenAPIHono, { events }: Desk): void {
  app.openapi(route, (c) => {
    if (events.listeners >= mostStreams) {
      c.header('Retry-After', '30');
      throw new ApiError('unavailable', 'Too many open event streams.');
    }
    const last = Number(c.req.header('last-event-id') ?? Number.NaN);
    return streamSSE(c, async (stream) => {
      const waiting: DeskEvent[] = [];
      let wake: () => void = () => undefined;
      const leave = events.subscribe(
        (event) => {
          waiting.push(event);
          wake();
        },
        Number.isInteger(last) ? last : null,
      );
      stream.onAbort(() => {
        leave();
        wake();
      });
      await stream.writeSSE({ event: 'hello', data: '{}' });
      while (!stream.aborted && !stream.closed) {
        const event = waiting.shift();
        if (event !== undefined) {
          await stream.writeSSE({
            id: String(event.id),
            event: event.type,
            data: JSON.stringify(event.data),
          });
          continue;
        }
        const timer = setTimeout(() => wake(), heartbeat);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        clearTimeout(timer);
        if (waiting.length === 0 && !stream.aborted) await stream.write(': still here\n\n');
      }
      leave();
    }) as never;
  });
}
