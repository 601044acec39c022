import { z } from '@hono/zod-openapi';

const name = z.string().trim().max(200).nullish();

/** What to add to the archive: words pasted, or an address to fetch. */
export const NewReport = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('text'),
      text: z.string().min(1).max(2_000_000),
      outlet: name,
      published: name,
      url: z.string().trim().max(2000).nullish(),
    }),
    z.object({ kind: z.literal('address'), url: z.string().trim().min(1).max(2000) }),
    z.object({ kind: z.literal('feed'), url: z.string().trim().min(1).max(2000) }),
  ])
  .openapi('NewReport');
export type NewReport = z.infer<typeof NewReport>;

/** Work that was asked for and how far it is. */
export const Job = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    read: z.int(),
    added: z.int(),
    changed: z.int(),
    known: z.int(),
    problems: z.array(z.string()),
    articles: z.array(z.string()).openapi({ description: 'Ids of reports that were added, up to 100.' }),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .openapi('Job');
export type Job = z.infer<typeof Job>;

export const Status = z
  .object({
    version: z.string(),
    articles: z.int(),
    claims: z.int(),
    outlets: z.int(),
    until: z.string().nullable(),
    samples: z
      .enum(['all', 'some', 'none'])
      .openapi({ description: 'Whether invented sample reports are all of it, some of it or none.' }),
    jobs: z.array(Job),
  })
  .openapi('Status');
export type Status = z.infer<typeof Status>;
