import { overlap } from '../../model/index.ts';
import { charactersOf, shared, size } from './content.ts';
import type { ScoredClaim } from './gold.ts';

/** A gold claim and the claim of the analysis that answers it, by their numbers. */
export interface Match {
  readonly gold: number;
  readonly found: number;
}

/**
 * Pairs gold claims with claims of an analysis, best first: cues that overlap, then the share of common content.
 * Without a common cue only contents that are nearly the same are paired.
 */
export function matchClaims(gold: readonly ScoredClaim[], found: readonly ScoredClaim[]): readonly Match[] {
  const foundContents = found.map(({ content }) => charactersOf(content.parts));
  const pairs: { score: number; gold: number; found: number }[] = [];
  gold.forEach((claim, i) => {
    const content = charactersOf(claim.content.parts);
    foundContents.forEach((other, j) => {
      const common = shared(content, other);
      if (common === 0) return;
      const share = common / (size(content) + size(other) - common);
      const cue = overlap(claim.cue, found[j].cue) > 0;
      if (cue || share >= 0.8) pairs.push({ score: (cue ? 2 : 0) + share, gold: i, found: j });
    });
  });
  pairs.sort((a, b) => b.score - a.score || b.gold - a.gold || b.found - a.found);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const matches: Match[] = [];
  for (const pair of pairs) {
    if (usedGold.has(pair.gold) || usedFound.has(pair.found)) continue;
    usedGold.add(pair.gold);
    usedFound.add(pair.found);
    matches.push({ gold: pair.gold, found: pair.found });
  }
  return matches;
}
