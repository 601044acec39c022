import type { Span } from './span.ts';

/** Why a derived thing is there: the rule that made it, the words it rests on, and what it was built from. */
export interface Because {
  /** Stable rule id, such as `attribution/verb-anna`. */
  readonly rule: string;
  readonly evidence: readonly Span[];
  /** Ids of the derived things this one was built on. */
  readonly from: readonly string[];
}

/** Something odd in the input, said once and never repaired in silence. */
export interface Diagnostic extends Span {
  readonly rule: string;
  readonly reason: string;
}
