import type { Because } from './because.ts';
import type { Span } from './span.ts';

export type QuantityModifier = 'exact' | 'approx' | 'at_least' | 'at_most' | 'range' | 'ratio' | 'vague';

/** What a casualty or other count counts, as far as the text says. */
export interface CountDetail {
  /** killed, injured, missing, displaced, arrested … */
  readonly what: string | null;
  /** civilian, combatant, child, woman … or null when the text does not say. */
  readonly whom: string | null;
  /** Claim id of the statement that gives the figure, or null for the outlet itself. */
  readonly by: string | null;
  /** Date id the figure is as of, or null. */
  readonly asOf: string | null;
  /** Entity id of the area the figure covers, or null. */
  readonly area: string | null;
  readonly scope: 'incident' | 'cumulative' | null;
}

/** A number of something: not an age, a score, a clock time or part of a name. */
export interface Quantity extends Span {
  readonly id: string;
  /** The number; a pair for a ratio; [min, max] for a range of a vague word; null when vague. */
  readonly value: number | readonly [number, number] | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: QuantityModifier;
  /** English lemma of the unit (`rocket`, `killed`, `USD`, `percent`), the Arabic word, or null. */
  readonly unit: string | null;
  readonly count: CountDetail | null;
  readonly because: Because;
}
