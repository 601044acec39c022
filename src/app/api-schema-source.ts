import { z } from '@hono/zod-openapi';
import { ReportLine, Stance, Words } from './api-schema-words.ts';

export const SourceLine = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: z.string(),
    articles: z.int(),
    claims: z.int(),
  })
  .openapi('SourceLine');
export type SourceLine = z.infer<typeof SourceLine>;

export const SourceList = z
  .object({ items: z.array(SourceLine), next: z.string().nullable() })
  .openapi('SourceList');

export const Outcome = z
  .enum(['corroborated', 'contradicted', 'denied', 'corrected', 'settled', 'unresolved'])
  .openapi('Outcome', { description: 'What the archive holds about a claim later on.' });

export const SourceClaim = z
  .object({
    claim: z.string(),
    group: z.string().nullable(),
    words: Words,
    stance: Stance,
    report: ReportLine,
    outcomes: z.array(Outcome).openapi({ description: 'What weighs most first; never empty.' }),
  })
  .openapi('SourceClaim');

/** The record of a named source or outlet: counts with n, never a percentage, never a grade. */
export const SourcePage = z
  .object({
    line: SourceLine,
    record: z.object({
      n: z.int(),
      corroborated: z.int(),
      contradicted: z.int(),
      denied: z.int(),
      corrected: z.int(),
      settled: z.int(),
      unresolved: z.int(),
    }),
    asOf: z.string().nullable(),
    claims: z.array(SourceClaim),
    reports: z.array(ReportLine),
    next: z.string().nullable(),
  })
  .openapi('SourcePage');
export type SourcePage = z.infer<typeof SourcePage>;
