import { z } from '@hono/zod-openapi';
import { ClaimLine } from './api-schema-claim.ts';
import { ReportLine, Stance, Words } from './api-schema-words.ts';

export const EpisodeLine = z
  .object({
    id: z.string(),
    title: z.string(),
    places: z.array(z.string()),
    from: z.string().nullable(),
    to: z.string().nullable(),
    claims: z.int(),
    reports: z.int(),
    outlets: z.int(),
  })
  .openapi('EpisodeLine');
export type EpisodeLine = z.infer<typeof EpisodeLine>;

export const EpisodeList = z
  .object({ items: z.array(EpisodeLine), next: z.string().nullable() })
  .openapi('EpisodeList');

export const FigureLine = z
  .object({
    counter: z.string(),
    kind: z.string().openapi({ description: 'Kind of the source that counts.' }),
    source: z.string().nullable(),
    what: z.string().openapi({ description: 'killed, injured, missing …' }),
    whom: z.string().nullable(),
    area: z.string().nullable(),
    scope: z.string().nullable(),
    value: z.number().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    modifier: z.string(),
    asOf: z.string().nullable(),
    words: z.array(Words).openapi({ description: 'Where the figure stands, earliest first.' }),
    reports: z.array(ReportLine),
    group: z.string().nullable(),
    status: z.enum(['stands', 'updated', 'contradicted', 'corrected', 'denied']),
    reason: z.string().nullable(),
  })
  .openapi('FigureLine');
export type FigureLine = z.infer<typeof FigureLine>;

export const EpisodePage = z
  .object({
    line: EpisodeLine,
    timeline: z.array(
      z.object({
        at: z.string().nullable(),
        group: z.string(),
        stance: Stance,
        words: Words,
        report: ReportLine,
        speaker: z.string().nullable(),
        kind: z.string(),
      }),
    ),
    places: z.array(
      z.object({
        name: z.string(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        count: z.int(),
        words: z.array(Words),
      }),
    ),
    matrix: z.object({
      sources: z.array(
        z.object({ id: z.string(), name: z.string(), kind: z.string(), source: z.string().nullable() }),
      ),
      cells: z.array(z.object({ group: z.string(), source: z.string(), stance: Stance, words: Words })),
    }),
    figures: z.array(FigureLine),
    claims: z.array(ClaimLine),
    patterns: z.array(z.object({ id: z.string(), title: z.string(), cases: z.int() })),
    scope: z.object({ articles: z.int(), until: z.string().nullable() }),
  })
  .openapi('EpisodePage');
export type EpisodePage = z.infer<typeof EpisodePage>;

export const PatternLine = z
  .object({
    id: z.string(),
    title: z.string(),
    cases: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .openapi('PatternLine');

export const PatternList = z
  .object({ items: z.array(PatternLine), next: z.string().nullable() })
  .openapi('PatternList');

export const PatternPage = z
  .object({
    line: PatternLine,
    shared: z
      .array(z.string())
      .openapi({ description: 'What the cases have in common once names are masked.' }),
    cases: z.array(
      z.object({
        episode: EpisodeLine,
        when: z.string().nullable(),
        sourcing: z.array(z.string()).openapi({ description: 'Names, or types of unnamed sources.' }),
        words: Words,
        report: ReportLine,
        reports: z.array(ReportLine),
      }),
    ),
  })
  .openapi('PatternPage');
export type PatternPage = z.infer<typeof PatternPage>;
