/** How one claim stands to another. */
export type LinkKind = 'repeats' | 'corroborates' | 'contradicts' | 'denies' | 'corrects' | 'updates';

/** What of the other claim a denial is aimed at. */
export type DenialAim = 'whole' | 'part' | 'adjacent';

/** A link between two claims, from the later or active one to the other, with what it rests on. */
export interface ClaimLink {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly aim: DenialAim | null;
  /** polarity, actor, number, place or opposite: what is at odds; null for links of agreement. */
  readonly aspect: string | null;
  readonly rule: string;
  readonly reasons: readonly string[];
  /** Who set it, when a person did. */
  readonly by: string | null;
}

/** A change of meaning between an earlier wording and a later one. */
export interface Drift {
  readonly rule:
    | 'drift/hedge-lost'
    | 'drift/distance-lost'
    | 'drift/number-changed'
    | 'drift/some-to-most'
    | 'drift/anonymity-lost'
    | 'drift/date-lost'
    | 'drift/speaker-lost';
  /** Claim ids: the earlier and the later wording. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}
