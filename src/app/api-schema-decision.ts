import { z } from '@hono/zod-openapi';

export const Decision = z
  .object({
    id: z.string(),
    kind: z.string(),
    value: z.unknown(),
    quote: z.string().nullable(),
    article: z.string().nullable(),
    who: z.string(),
    at: z.string(),
    why: z.string().nullable(),
    undone: z.boolean().openapi({ description: 'Whether a later decision took it back.' }),
  })
  .openapi('Decision');
export type Decision = z.infer<typeof Decision>;

export const DecisionPage = z
  .object({ items: z.array(Decision), next: z.string().nullable() })
  .openapi('DecisionPage');

const maker = {
  who: z.string().trim().min(1).max(120).openapi({ description: 'Who decides; stands in the log.' }),
  why: z.string().trim().max(2000).nullish(),
};
const claim = { claim: z.string().min(1).max(80) };

/** What a person may decide; each is logged and can be taken back. */
export const NewDecision = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('grade'),
      ...claim,
      axis: z.enum(['reliability', 'credibility']),
      value: z.string().regex(/^[A-F1-6]$/),
      ...maker,
    }),
    z.object({ kind: z.literal('note'), ...claim, text: z.string().trim().min(1).max(4000), ...maker }),
    z.object({
      kind: z.literal('settle'),
      ...claim,
      outcome: z.enum(['confirmed', 'refuted', 'open']),
      ...maker,
    }),
    z.object({ kind: z.literal('merge'), ...claim, other: z.string().min(1).max(80), ...maker }),
    z.object({ kind: z.literal('split'), ...claim, other: z.string().min(1).max(80), ...maker }),
    z.object({
      kind: z.literal('link'),
      ...claim,
      other: z.string().min(1).max(80),
      link: z.enum(['repeats', 'corroborates', 'contradicts', 'denies', 'corrects', 'updates']),
      ...maker,
    }),
    z.object({
      kind: z.literal('unlink'),
      ...claim,
      other: z.string().min(1).max(80),
      ...maker,
    }),
    z.object({ kind: z.literal('not-a-claim'), ...claim, ...maker }),
    z.object({ kind: z.literal('speaker'), ...claim, name: z.string().trim().min(1).max(300), ...maker }),
    z.object({ kind: z.literal('undo'), decision: z.string().min(1).max(80), ...maker }),
  ])
  .openapi('NewDecision');
export type NewDecision = z.infer<typeof NewDecision>;
