import { z } from '@hono/zod-openapi';
import { Decision } from './api-schema-decision.ts';
import { ChainStation, ReportLine, Stance, Words } from './api-schema-words.ts';

export const ArticlePage = z
  .object({ items: z.array(ReportLine), next: z.string().nullable() })
  .openapi('ArticlePage');

const Span = z.object({ start: z.int(), end: z.int() });

export const ReportClaim = z
  .object({
    id: z.string(),
    group: z.string().nullable().openapi({ description: 'The claim page it is part of.' }),
    parent: z.string().nullable(),
    parts: z.array(Span),
    cue: Span,
    cueKind: z.string(),
    stance: Stance,
    polarity: z.enum(['positive', 'negative']),
    force: z.string(),
    quote: z.string(),
    distance: z.boolean(),
    chain: z.array(ChainStation),
    rule: z.string(),
    evidence: z.array(Span),
  })
  .openapi('ReportClaim');
export type ReportClaim = z.infer<typeof ReportClaim>;

/** A passage that stood elsewhere too. */
export const Passage = z
  .object({
    start: z.int(),
    end: z.int(),
    other: ReportLine,
    otherWords: Words,
    order: z.string().openapi({ description: 'before: this report had it first; after, same, unknown' }),
    credited: z.boolean().nullable(),
    kind: z.string(),
  })
  .openapi('Passage');

export const Report = z
  .object({
    report: ReportLine,
    text: z.string(),
    titleSpan: Span.nullable(),
    language: z.string(),
    sample: z.boolean().openapi({ description: 'Whether it is one of the invented sample reports.' }),
    publishedRule: z.string(),
    regions: z.array(
      z.object({ start: z.int(), end: z.int(), kind: z.string(), detail: z.string().nullable() }),
    ),
    claims: z.array(ReportClaim),
    dates: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        value: z.string().nullable(),
        granularity: z.string(),
        basis: z.string(),
      }),
    ),
    quantities: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        value: z.union([z.number(), z.array(z.number())]).nullable(),
        min: z.number().nullable(),
        max: z.number().nullable(),
        modifier: z.string(),
        unit: z.string().nullable(),
      }),
    ),
    passages: z.array(Passage),
    diagnostics: z.array(z.object({ start: z.int(), end: z.int(), reason: z.string() })),
    versions: z.array(
      z.object({ id: z.string(), addedAt: z.string(), origin: z.string().nullable(), current: z.boolean() }),
    ),
    decisions: z.array(Decision),
  })
  .openapi('Report');
export type Report = z.infer<typeof Report>;
