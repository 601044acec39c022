import { overlap, type Span } from '../../model/index.ts';
import { charactersOf, hull, sameContent, shared, size } from './content.ts';
import { countValues, dateCounts, dateValue, numberCounts, numberOf } from './count-values.ts';
import type { Counts } from './counts.ts';
import type { Gold, Scored, ScoredClaim } from './gold.ts';
import { matchClaims } from './match-claims.ts';
import { sameChain, sameSpeaker, writtenNodes } from './same-speaker.ts';

/** The claims of an analysis that count: those with a content outside of what the gold ignores. */
export function countedClaims(gold: Gold, found: Scored): readonly ScoredClaim[] {
  const ignored = gold.ignore ?? [];
  return found.claims.filter(({ content }) => {
    const spans = charactersOf(content.parts);
    return spans.length > 0 && !ignored.some((span) => overlap(span, hull(spans)) > 0);
  });
}

/** What one article adds to every measure. */
export function countArticle(gold: Gold, found: Scored): Counts {
  const claims = countedClaims(gold, found);
  const matches = matchClaims(gold.claims, claims);
  const goldOf = new Map(matches.map((match) => [claims[match.found].id, gold.claims[match.gold].id]));
  const counts = {
    docs: 1,
    gold: gold.claims.length,
    found: claims.length,
    matched: matches.length,
    cue: 0,
    exact: 0,
    goldCharacters: characters(gold.claims),
    foundCharacters: characters(claims),
    sharedCharacters: 0,
    speaker: 0,
    chain: 0,
    type: 0,
    stance: 0,
    quote: 0,
    multiHop: gold.claims.filter(({ chain }) => writtenNodes(chain) > 1).length,
    multiHopRight: 0,
    nestedGold: gold.claims.filter(({ parent }) => parent).length,
    nestedFound: claims.filter(({ parent }) => parent).length,
    nestedRight: 0,
    dates: countValues(gold.dates ?? [], found.dates ?? [], dateValue, dateCounts),
    quantities: countValues(gold.quantities ?? [], found.quantities ?? [], numberOf, numberCounts),
    ...countTraps(gold, claims),
  };
  for (const match of matches) {
    const a = gold.claims[match.gold];
    const b = claims[match.found];
    const one = charactersOf(a.content.parts);
    const other = charactersOf(b.content.parts);
    const chain = sameChain(a.chain, b.chain);
    const speaker = sameSpeaker(a.chain, b.chain);
    counts.sharedCharacters += shared(one, other);
    if (overlap(a.cue, b.cue) > 0) counts.cue++;
    if (sameContent(one, other)) counts.exact++;
    if (speaker) counts.speaker++;
    if (speaker && a.chain[0].type === b.chain[0].type) counts.type++;
    if (chain) counts.chain++;
    if (chain && writtenNodes(a.chain) > 1) counts.multiHopRight++;
    if (a.stance === b.stance) counts.stance++;
    if (a.quote === b.quote) counts.quote++;
    if (a.parent && b.parent && goldOf.get(b.parent) === a.parent) counts.nestedRight++;
  }
  return counts;
}

function characters(claims: readonly ScoredClaim[]): number {
  return claims.reduce((sum, { content }) => sum + size(charactersOf(content.parts)), 0);
}

/** Look-alikes of the gold that the analysis fell for: cue in it, more than half of it as content. */
function countTraps(gold: Gold, claims: readonly ScoredClaim[]): { traps: number; trapped: number } {
  const own = gold.nonClaims ?? [];
  const listed = own.length > 0 ? own : (gold.document?.nonClaims ?? []);
  const spans = listed.map((trap): Span => ('span' in trap ? trap.span : trap));
  const falls = (span: Span): boolean =>
    claims.some(
      ({ cue, content }) =>
        overlap(span, cue) > 0 &&
        overlap(span, hull(charactersOf(content.parts))) > 0.5 * (span.end - span.start) &&
        !gold.claims.some((claim) => overlap(cue, claim.cue) > 0),
    );
  return { traps: spans.length, trapped: spans.filter(falls).length };
}
