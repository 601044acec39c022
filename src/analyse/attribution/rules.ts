import type { Rule } from './rule.ts';
import { accordingTo } from './rules/according-to.ts';
import { asSaid } from './rules/as-said.ts';
import { continuationQuote } from './rules/continuation-quote.ts';
import { documentCarries } from './rules/document-carries.ts';
import { finiteVerb } from './rules/finite-verb.ts';
import { headlineColon } from './rules/headline-colon.ts';
import { impersonalPassive } from './rules/impersonal-passive.ts';
import { nounOfSpeech } from './rules/noun-of-speech.ts';
import { participle } from './rules/participle.ts';
import { relay } from './rules/relay.ts';
import { sourceThenInna } from './rules/source-then-inna.ts';

/** The rules that propose cues, in the order they are asked; the first that answers for a token wins. */
export const ATTRIBUTION_RULES: readonly Rule[] = [
  relay,
  impersonalPassive,
  finiteVerb,
  participle,
  accordingTo,
  nounOfSpeech,
  documentCarries,
  asSaid,
  headlineColon,
  continuationQuote,
  sourceThenInna,
];
