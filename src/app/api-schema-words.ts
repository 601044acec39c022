import { z } from '@hono/zod-openapi';

/** What the API says of a stretch of a report: every statement leads to the words it rests on. */
export const Words = z
  .object({
    article: z.string().openapi({ description: 'Id of the report the words stand in.' }),
    start: z.int().openapi({ description: 'UTF-16 offset in the text of the report.' }),
    end: z.int(),
    text: z
      .string()
      .openapi({ description: 'The words themselves, shortened in the middle when very long.' }),
  })
  .openapi('Words');
export type Words = z.infer<typeof Words>;

export const ReportLine = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable().openapi({ description: 'ISO 8601 as finely as it is known.' }),
    publishedBasis: z.string().openapi({ description: 'given, stated, implied, unknown' }),
    claims: z.int().openapi({ description: 'How many claims it holds.' }),
  })
  .openapi('ReportLine');
export type ReportLine = z.infer<typeof ReportLine>;

export const SourceKind = z.enum(['named', 'document', 'unnamed', 'reporter']).openapi('SourceKind');
export type SourceKind = z.infer<typeof SourceKind>;

export const Stance = z
  .enum(['asserted', 'denied', 'hedged', 'conditional_future', 'question'])
  .openapi('Stance');
export type Stance = z.infer<typeof Stance>;

/** One station of a chain as a reader sees it. */
export const ChainStation = z
  .object({
    name: z.string(),
    type: z.string().openapi({ description: 'person, official, institution, anonymous_source …' }),
    kind: SourceKind,
    source: z.string().nullable().openapi({ description: 'Key of its page; null for every unnamed source.' }),
    words: Words.nullable().openapi({ description: 'Where it is named; null when it is not written here.' }),
    relay: Words.nullable().openapi({ description: 'The words that make it a relay.' }),
  })
  .openapi('ChainStation');
export type ChainStation = z.infer<typeof ChainStation>;

/** Parameters that every list takes. */
export const PageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(600).optional(),
};
