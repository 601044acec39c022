import type { QuantityModifier } from '../../model/index.ts';

/** A quantity as a finder proposes it; refiners may drop it or join it with its neighbour. */
export interface QuantityProposal {
  readonly rule: string;
  /** First token and the token after the last. */
  readonly from: number;
  readonly to: number;
  readonly value: number | readonly [number, number] | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: QuantityModifier;
  readonly unit: string | null;
  /** Class of the unit noun: person, killed, thing, money …; '' when none stands there. */
  readonly kind: string;
  readonly whom: string;
}
