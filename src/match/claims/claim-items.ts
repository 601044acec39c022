import type { Analysis, Claim, Entity } from '../../model/index.ts';
import { readCounts } from '../figures/read-counts.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { termsOf } from '../language/terms.ts';
import { type Unit, unitOf, unitsOf } from '../language/units.ts';
import type { ClaimItem, ItemUnit } from './claim-item.ts';
import { countriesOf, facetsOf } from './facets.ts';
import { shinglesOf } from './same-words.ts';
import { sourceOf } from './source-key.ts';

/** Units of an article's opening that tell what it is about. */
const CONTEXT = 8;

/** UTF-16 units of the body that count as its opening. */
const OPENING = 420;

/** UTF-16 units of an article in which repetition is counted. */
const LONGEST_TEXT = 6000;

/** Contents longer than this many UTF-16 units are compared by their beginning. */
const LONGEST_CONTENT = 1200;

/**
 * What matching keeps of each claim of an analysis. `claimId` names a claim for ever; by default it is the
 * article's id and the claim's own.
 */
export function claimItems(
  analysis: Analysis,
  lexicon: MatchLexicon,
  claimId: (claim: Claim) => string = (claim) => `${analysis.article.id}#${claim.id}`,
): readonly ClaimItem[] {
  const { article } = analysis;
  const entities = new Map<string, Entity>(analysis.entities.map((entity) => [entity.id, entity]));
  const context = contextOf(analysis, lexicon);
  const ids = new Map(analysis.claims.map((claim) => [claim.id, claimId(claim)]));
  const known = article.publishedAt.basis !== 'unknown';
  const out: ClaimItem[] = [];
  for (const claim of analysis.claims) {
    const { parts } = claim.content;
    if (parts.length === 0 || claim.chain.length === 0) continue;
    const content = parts
      .map((part) => article.text.slice(part.start, part.end))
      .join(' ')
      .slice(0, LONGEST_CONTENT);
    out.push({
      id: ids.get(claim.id)!,
      article: article.id,
      parent: claim.parent === null ? null : (ids.get(claim.parent) ?? null),
      outlet: article.outlet.name,
      earliest: known ? (article.publishedAt.value ?? article.publishedAt.earliest) : null,
      latest: known ? (article.publishedAt.value ?? article.publishedAt.latest) : null,
      content,
      hull: { start: parts[0].start, end: parts[parts.length - 1].end },
      cue: article.text.slice(claim.cue.start, claim.cue.end),
      cueKind: claim.cue.kind,
      chain: claim.chain.map((node) => sourceOf(node, entities, article.id)),
      stance: claim.stance,
      polarity: claim.polarity,
      force: claim.force,
      quote: claim.quote,
      distance: claim.distance,
      basis: claim.basis,
      units: unitsOf(content, lexicon).map(small),
      context,
      facets: facetsOf(content, lexicon),
      counts: readCounts(content, lexicon),
      shingles: shinglesOf(content),
      speakerOf: countriesOf(claim.chain[0].canonical, lexicon),
    });
  }
  return out;
}

/** Units of title and opening that the report comes back to, and are rare elsewhere; heaviest first. */
function contextOf(analysis: Analysis, lexicon: MatchLexicon): readonly ItemUnit[] {
  const { text, title } = analysis.article;
  const body = title === null ? 0 : title.end;
  const opening = `${title === null ? '' : text.slice(title.start, title.end)}\n${text.slice(body, body + OPENING)}`;
  const times = new Map<string, number>();
  for (const term of termsOf(text.slice(0, LONGEST_TEXT))) {
    const unit = unitOf(term, lexicon);
    if (unit !== null) times.set(unit.id, (times.get(unit.id) ?? 0) + 1);
  }
  const inTitle = new Set(
    title === null ? [] : unitsOf(text.slice(title.start, title.end), lexicon).map((unit) => unit.id),
  );
  const rank = (unit: Unit): number =>
    Math.min(4, times.get(unit.id) ?? 1) * unit.weight * (inTitle.has(unit.id) ? 1.5 : 1);
  const units = unitsOf(opening, lexicon).filter((unit) => unit.kind !== 'number' && unit.kind !== 'role');
  return [...units]
    .sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))
    .slice(0, CONTEXT)
    .map(small);
}

function small(unit: Unit): ItemUnit {
  return [unit.id, Math.round(unit.weight * 10) / 10];
}
