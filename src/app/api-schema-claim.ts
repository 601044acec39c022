import { z } from '@hono/zod-openapi';
import { Decision } from './api-schema-decision.ts';
import { ChainStation, ReportLine, Stance, Words } from './api-schema-words.ts';

/** What deserves a second look, in neutral words. */
export const Flag = z
  .enum([
    'anonymous-only',
    'denied',
    'contradicted',
    'figure-differs',
    'figure-updated',
    'corrected',
    'same-words-uncredited',
    'drift',
  ])
  .openapi('Flag');
export type Flag = z.infer<typeof Flag>;

export const StationRef = z.object({ name: z.string(), kind: z.string() }).openapi('StationRef');

/** A claim group on one line: what is claimed, on whose word, and what is shaky. */
export const ClaimLine = z
  .object({
    id: z.string(),
    words: Words.openapi({ description: 'The claim in the words of its earliest report.' }),
    speaker: z.object({ name: z.string(), kind: z.string(), source: z.string().nullable() }).nullable(),
    stances: z
      .record(z.string(), z.int())
      .openapi({ description: 'Reports by stance; stances nobody takes are left out.' }),
    origins: z.object({ named: z.int(), documents: z.int(), unnamed: z.int(), reporters: z.int() }),
    bottleneck: z.array(StationRef),
    carriers: z.int().openapi({ description: 'Reports that carry it.' }),
    outlets: z.int(),
    flags: z.array(Flag),
    first: z.string().nullable(),
    last: z.string().nullable(),
    places: z
      .array(z.object({ name: z.string(), article: z.string(), start: z.int(), end: z.int() }))
      .openapi({
        description:
          'Places its reports name in the words of the claim, the finest first, with where they do.',
      }),
    episode: z.object({ id: z.string(), title: z.string() }).nullable(),
  })
  .openapi('ClaimLine');
export type ClaimLine = z.infer<typeof ClaimLine>;

export const Facet = z.object({ value: z.string(), label: z.string(), count: z.int() }).openapi('Facet');

export const Board = z
  .object({
    items: z.array(ClaimLine),
    total: z.object({ count: z.int(), more: z.boolean() }),
    facets: z.record(z.string(), z.array(Facet)),
    next: z.string().nullable(),
    scope: z.object({ articles: z.int(), until: z.string().nullable() }),
  })
  .openapi('Board');
export type Board = z.infer<typeof Board>;

/** One report's wording of a claim. */
export const ClaimVersion = z
  .object({
    claim: z.string(),
    report: ReportLine,
    words: Words,
    parts: z.array(Words).openapi({ description: 'Several when the content is interrupted.' }),
    cue: Words,
    cueKind: z.string(),
    rule: z.string(),
    stance: Stance,
    polarity: z.enum(['positive', 'negative']),
    force: z.string(),
    quote: z.string(),
    distance: z.boolean(),
    basis: z.string().nullable(),
    chain: z.array(ChainStation),
    drift: z.array(
      z.object({
        rule: z.string(),
        reason: z.string(),
        from: Words.nullable(),
        to: Words.nullable(),
      }),
    ),
    copyOf: z
      .object({ report: ReportLine, credited: z.boolean() })
      .nullable()
      .openapi({ description: 'The report that had the same words earlier.' }),
  })
  .openapi('ClaimVersion');
export type ClaimVersion = z.infer<typeof ClaimVersion>;

export const GraphNode = z
  .object({
    id: z.string(),
    kind: z.string().openapi({ description: 'speaker, unnamed, document, agency, outlet, reader' }),
    name: z.string(),
    type: z.string().nullable(),
    article: z.string().nullable(),
    source: z.string().nullable(),
    bottleneck: z.boolean(),
  })
  .openapi('GraphNode');

export const GraphEdge = z
  .object({
    from: z.string(),
    to: z.string(),
    basis: z.string().openapi({ description: 'credited, words, carries' }),
    evidence: z.array(z.object({ cue: Words.nullable(), words: Words, outlet: z.string().nullable() })),
  })
  .openapi('GraphEdge');

export const OriginLine = z
  .object({
    node: z.string(),
    name: z.string(),
    source: z.string().nullable(),
    remarks: z.array(z.string()),
    evidence: z.array(Words),
  })
  .openapi('OriginLine');

export const ClaimLinkView = z
  .object({
    kind: z.enum(['repeats', 'corroborates', 'contradicts', 'denies', 'corrects', 'updates']),
    direction: z
      .enum(['out', 'in', 'both'])
      .openapi({ description: 'out: this claim does it to the other.' }),
    scope: z.enum(['whole', 'part', 'adjacent']).nullable(),
    reasons: z.array(z.string()),
    mine: Words.nullable(),
    mineClaim: z.string(),
    other: z.object({
      group: z.string(),
      claim: z.string(),
      words: Words,
      speaker: z.string().nullable(),
      kind: z.string().nullable(),
      report: ReportLine,
    }),
    by: z.string().nullable().openapi({ description: 'Who set it, when a person did.' }),
  })
  .openapi('ClaimLink');
export type ClaimLinkView = z.infer<typeof ClaimLinkView>;

export const Grade = z
  .object({ value: z.string(), who: z.string(), at: z.string(), why: z.string().nullable() })
  .openapi('Grade');

export const ClaimPage = z
  .object({
    line: ClaimLine,
    versions: z.array(ClaimVersion),
    graph: z.object({ nodes: z.array(GraphNode), edges: z.array(GraphEdge) }),
    origins: z.object({
      named: z.array(OriginLine),
      documents: z.array(OriginLine),
      unnamed: z.array(OriginLine),
      reporters: z.array(OriginLine),
    }),
    remarks: z.array(z.object({ rule: z.string(), reason: z.string(), words: Words })),
    links: z.array(ClaimLinkView),
    grades: z.object({ reliability: Grade.nullable(), credibility: Grade.nullable() }),
    decisions: z.array(Decision),
    scope: z.object({ articles: z.int(), until: z.string().nullable() }),
  })
  .openapi('ClaimPage');
export type ClaimPage = z.infer<typeof ClaimPage>;
