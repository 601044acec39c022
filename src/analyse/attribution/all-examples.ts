import type { RuleExamples } from './rule-examples.ts';
import { accordingToExamples } from './rules/according-to.examples.ts';
import { asSaidExamples } from './rules/as-said.examples.ts';
import { continuationQuoteExamples } from './rules/continuation-quote.examples.ts';
import { documentCarriesExamples } from './rules/document-carries.examples.ts';
import { finiteVerbExamples } from './rules/finite-verb.examples.ts';
import { headlineColonExamples } from './rules/headline-colon.examples.ts';
import { impersonalPassiveExamples } from './rules/impersonal-passive.examples.ts';
import { nounOfSpeechExamples } from './rules/noun-of-speech.examples.ts';
import { participleExamples } from './rules/participle.examples.ts';
import { relayExamples } from './rules/relay.examples.ts';
import { sourceThenInnaExamples } from './rules/source-then-inna.examples.ts';

/** The examples of every attribution rule, in the order of the rules. */
export const ATTRIBUTION_EXAMPLES: readonly RuleExamples[] = [
  relayExamples,
  impersonalPassiveExamples,
  finiteVerbExamples,
  participleExamples,
  accordingToExamples,
  nounOfSpeechExamples,
  documentCarriesExamples,
  asSaidExamples,
  headlineColonExamples,
  continuationQuoteExamples,
  sourceThenInnaExamples,
];
