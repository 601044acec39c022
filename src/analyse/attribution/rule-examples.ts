import type { CueKind, Stance } from '../../model/index.ts';

/**
 * Sentences that show what a rule does and what it leaves alone. They stand beside the rule, are run by
 * examples.test.ts and shown in docs/rules.md. All are invented.
 */
export interface RuleExamples {
  /** Id of the rule family. */
  readonly rule: string;
  readonly examples: readonly Example[];
  readonly counterExamples: readonly CounterExample[];
}

/** A text in which the rule finds one claim more or less like this. */
export interface Example {
  readonly text: string;
  /** The finer id that the claim carries, when it is not the family's. */
  readonly id?: string;
  /** Words of the cue. */
  readonly cue: string;
  readonly kind?: CueKind;
  /** Names of the chain, original speaker first; of a source nobody names only that it is not written. */
  readonly chain: readonly string[];
  /** Words of the content; several parts with ` … ` between them. */
  readonly content: string;
  readonly stance?: Stance;
  /** Whether the first line is the headline. */
  readonly headline?: boolean;
  /** Known not to work yet, and why. */
  readonly todo?: string;
}

/** A text that looks like one for the rule and in which the word `not` must not become a cue. */
export interface CounterExample {
  readonly text: string;
  readonly not: string;
  /** Why it is none. */
  readonly why: string;
  readonly headline?: boolean;
  /** Known not to work yet, and why. */
  readonly todo?: string;
}
