/** What became of a claim, as known on a date. `settled` needs a primary document or a person's decision. */
export type Outcome = 'corroborated' | 'contradicted' | 'denied' | 'corrected' | 'settled' | 'unresolved';

/** Counts of what became of a named source's claims. Never a percentage, never a grade. */
export interface TrackRecord {
  readonly key: string;
  readonly name: string;
  /** Claims in all; outcomes can overlap, so that the counts need not add up to n. */
  readonly n: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The record holds for what the archive had up to this moment (ISO 8601). */
  readonly asOf: string | null;
}
