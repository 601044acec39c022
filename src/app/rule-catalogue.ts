import { ATTRIBUTION_RULES } from '../analyse/attribution/rules.ts';

/** A rule as people read of it: in `--explain`, on pages and in docs/rules.md. */
export interface RuleEntry {
  /** As it stands in `because.rule` or a diagnostic. */
  readonly id: string;
  /** One sentence. */
  readonly says: string;
  /** The rule it is a finer form of, or null. */
  readonly of: string | null;
}

/** Finer ids that a rule of the list writes into `because` for the shapes it tells apart. */
const SHAPES: readonly RuleEntry[] = [
  {
    id: 'attribution/verb-anna',
    of: 'attribution/finite-verb',
    says: 'A reporting verb hands the clause behind أن or إن to its subject.',
  },
  {
    id: 'attribution/verb-noun',
    of: 'attribution/finite-verb',
    says: 'A reporting verb takes a verbal noun as its content (كشف عن وصول، أكدت إصابة).',
  },
  {
    id: 'attribution/verb-colon',
    of: 'attribution/finite-verb',
    says: 'A reporting verb hands what stands behind its colon to its subject.',
  },
  {
    id: 'attribution/verb-quote',
    of: 'attribution/finite-verb',
    says: 'A reporting verb hands the quotation behind it to its subject.',
  },
  {
    id: 'attribution/verb-saying',
    of: 'attribution/finite-verb',
    says: 'A reporting verb goes on with بقوله, قائلا or بالقول.',
  },
  {
    id: 'attribution/verb-object',
    of: 'attribution/finite-verb',
    says: 'A verb of calling, threatening or accusing takes its addressee and what is wanted of it.',
  },
  {
    id: 'attribution/verb-describe',
    of: 'attribution/finite-verb',
    says: 'A verb of describing says of somebody what he is (وصف … بأنه).',
  },
  {
    id: 'attribution/quote-first',
    of: 'attribution/finite-verb',
    says: 'A quotation stands before the verb and its speaker.',
  },
  {
    id: 'attribution/consider',
    of: 'attribution/finite-verb',
    says: 'A verb of opinion takes a subject, a thing and the judgement on it.',
  },
  {
    id: 'attribution/rumour',
    of: 'attribution/noun-of-speech',
    says: 'A noun of rumour inside another claim opens a claim that nobody is named for.',
  },
];

const OTHERS: readonly RuleEntry[] = [
  {
    id: 'published/metadata',
    of: null,
    says: 'The publication time is the one that was given with the report.',
  },
  {
    id: 'quotations/unpaired-mark',
    of: null,
    says: 'A quotation mark has no partner; it ends the content before it and quotes nothing.',
  },
];

/** Every rule whose id can appear in an analysis, families before their shapes. */
export function ruleCatalogue(): readonly RuleEntry[] {
  const families = ATTRIBUTION_RULES.map(({ id, says }) => ({ id, says, of: null }));
  return [
    ...families.flatMap((family) => [family, ...SHAPES.filter(({ of }) => of === family.id)]),
    ...OTHERS,
  ];
}

/** The sentence of a rule, or null for an id that the catalogue does not hold. */
export function ruleSays(id: string): string | null {
  return ruleCatalogue().find((rule) => rule.id === id)?.says ?? null;
}
