import type { Outcome, TrackRecord } from '../../model/index.ts';

/** What is known of one claim of a source, for its record. */
export interface ClaimFate {
  readonly claim: string;
  /** A later or earlier claim of another origin states the same. */
  readonly corroborated: boolean;
  readonly contradicted: boolean;
  /** Denied by somebody else, as a whole or in part. */
  readonly denied: boolean;
  /** The source itself took it back or corrected it. */
  readonly corrected: boolean;
  /** A primary document states the same, or a person decided. */
  readonly settled: boolean;
}

/** The one outcome a list shows for a claim: what weighs most. */
export function outcomeOf(fate: ClaimFate): Outcome {
  if (fate.settled) return 'settled';
  if (fate.corrected) return 'corrected';
  if (fate.denied) return 'denied';
  if (fate.contradicted) return 'contradicted';
  return fate.corroborated ? 'corroborated' : 'unresolved';
}

/**
 * The record of a named source from the fates of its claims: counts with n, no share, no grade. Unnamed sources have
 * none: there is no key to ask for.
 */
export function trackRecord(
  source: { readonly key: string; readonly name: string },
  fates: readonly ClaimFate[],
  asOf: string | null,
): TrackRecord {
  const counts: Record<Outcome, number> = {
    corroborated: 0,
    contradicted: 0,
    denied: 0,
    corrected: 0,
    settled: 0,
    unresolved: 0,
  };
  for (const fate of fates) {
    if (fate.corroborated) counts.corroborated++;
    if (fate.contradicted) counts.contradicted++;
    if (fate.denied) counts.denied++;
    if (fate.corrected) counts.corrected++;
    if (fate.settled) counts.settled++;
    if (outcomeOf(fate) === 'unresolved') counts.unresolved++;
  }
  return { ...source, n: fates.length, counts, asOf };
}
