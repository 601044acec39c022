import { z } from '@hono/zod-openapi';
import { ReportLine, SourceKind, Words } from './api-schema-words.ts';

const Snippet = z.object({
  start: z.int(),
  text: z.string(),
  highlights: z.array(z.object({ start: z.int(), end: z.int() })),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});

export const SearchResults = z
  .object({
    scope: z.enum(['articles', 'claims', 'names']),
    articles: z.array(
      z.object({ report: ReportLine, titleHighlights: Snippet.shape.highlights, snippet: Snippet }),
    ),
    claims: z.array(
      z.object({
        claim: z.string(),
        group: z.string().nullable(),
        words: Words.nullable(),
        speaker: z.string().nullable(),
        kind: SourceKind.nullable(),
        stance: z.string(),
        report: ReportLine,
        snippet: Snippet,
      }),
    ),
    names: z.array(
      z.object({
        kind: z.string(),
        key: z.string(),
        name: z.string(),
        articles: z.int(),
        source: z.string().nullable().openapi({ description: 'Key of its page, when it says something.' }),
      }),
    ),
    total: z.object({ count: z.int(), more: z.boolean() }),
    facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() }))).nullable(),
    next: z.string().nullable(),
  })
  .openapi('SearchResults');
export type SearchResults = z.infer<typeof SearchResults>;
