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

/** What became of a claim, what weighs most first; never empty. */
export function outcomesOf(fate: ClaimFate): readonly Outcome[] {
  const outcomes = BY_WEIGHT.filter((outcome) => fate[outcome]);
  return outcomes.length === 0 ? ['unresolved'] : outcomes;
}

const BY_WEIGHT = ['settled', 'corrected', 'denied', 'contradicted', 'corroborated'] as const;

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
  for (const fate of fates) for (const outcome of outcomesOf(fate)) counts[outcome]++;
  return { ...source, n: fates.length, counts, asOf };
}
