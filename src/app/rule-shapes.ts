import type { RuleEntry } from './rule-catalogue.ts';

/** Finer ids that a rule of the list writes into `because` for the shapes it tells apart. */
export const RULE_SHAPES: readonly RuleEntry[] = [
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
    id: 'attribution/relay-plain',
    of: 'attribution/relay',
    says: 'An outlet that «relays» with nobody behind it says it itself (نقلت رويترز أن).',
  },
  {
    id: 'attribution/rumour',
    of: 'attribution/noun-of-speech',
    says: 'A noun of rumour inside another claim opens a claim that nobody is named for.',
  },
];
