import { normalisedKey } from '../arabic/normalise.ts';
import type { Analysis, Article, Claim, Entity, Span } from '../model/index.ts';
import type { Decision } from '../store/decisions.ts';

/** Sources without a name have no identity outside their article, whoever describes them. */
const UNNAMED: ReadonlySet<string> = new Set([
  'anonymous_official',
  'anonymous_source',
  'eyewitness',
  'leak',
]);

/** Between the parts of an interrupted content where it is shown as one string. */
export const contentJoint = ' … ';

/** A claim's content as one string: what decisions about the claim quote. */
export function contentText(text: string, claim: Claim): string {
  return claim.content.parts.map((part) => text.slice(part.start, part.end)).join(contentJoint);
}

/** The article as people corrected it: the analyser is to see the right time of publication. */
export function correctedArticle(article: Article, decisions: readonly Decision[]): Article {
  const published = lastOf(decisions, 'published');
  const outlet = lastOf(decisions, 'outlet');
  if (published === null && outlet === null) return article;
  return {
    ...article,
    ...(published === null ? {} : { publishedAt: String(published.value) }),
    ...(outlet === null ? {} : { outlet: String(outlet.value) }),
  };
}

/**
 * The analysis as people corrected it, and the decisions that found nothing to be about: those on words that
 * are no claim now. A decision is bound to the text by its hash and to the claim by the quoted words; when the
 * analyser cuts the claim differently than when it was decided about, the claim that shares most of the words
 * is meant.
 */
export function correctedAnalysis(
  analysis: Analysis,
  versionId: string,
  decisions: readonly Decision[],
): { analysis: Analysis; unbound: readonly Decision[] } {
  let corrected = analysis;
  const unbound: Decision[] = [];
  const outlet = lastOf(decisions, 'outlet');
  if (outlet !== null) {
    corrected = {
      ...corrected,
      article: { ...corrected.article, outlet: { name: String(outlet.value), basis: 'given' } },
    };
  }
  for (const decision of decisions) {
    if (decision.quote === null || !isClaimDecision(decision)) continue;
    const claims =
      decision.versionId === versionId ? claimsMeant(corrected, decision.quote) : ([] as readonly Claim[]);
    if (claims.length === 0) unbound.push(decision);
    for (const claim of claims) corrected = applyToClaim(corrected, claim, decision);
  }
  return { analysis: corrected, unbound };
}

function isClaimDecision(decision: Decision): boolean {
  return decision.kind === 'speaker' || decision.kind === 'boundary' || decision.kind === 'not-a-claim';
}

function lastOf(decisions: readonly Decision[], kind: Decision['kind']): Decision | null {
  return decisions.filter((decision) => decision.kind === kind).at(-1) ?? null;
}

/** The claims with exactly this content; failing that, the one that shares most of it, if that is half. */
export function claimsMeant(analysis: Analysis, quote: string): readonly Claim[] {
  const { text } = analysis.article;
  const exact = analysis.claims.filter((claim) => contentText(text, claim) === quote);
  if (exact.length > 0) return exact;
  const first = quote.split(contentJoint)[0];
  let best: Claim | null = null;
  let most = 0.5;
  for (let at = text.indexOf(first); at >= 0 && first !== ''; at = text.indexOf(first, at + 1)) {
    for (const claim of analysis.claims) {
      const shared = likeness({ start: at, end: at + first.length }, hull(claim));
      if (shared > most) {
        most = shared;
        best = claim;
      }
    }
  }
  return best === null ? [] : [best];
}

function applyToClaim(analysis: Analysis, claim: Claim, decision: Decision): Analysis {
  switch (decision.kind) {
    case 'not-a-claim':
      return withoutClaim(analysis, claim);
    case 'boundary': {
      const parts = placeOf(analysis.article.text, String(decision.value), hull(claim).start);
      if (parts === null) return analysis;
      return withClaim(analysis, { ...claim, content: { parts }, because: reason(claim, decision) });
    }
    default:
      return withSpeaker(analysis, claim, decision);
  }
}

function withSpeaker(analysis: Analysis, claim: Claim, decision: Decision): Analysis {
  const { name, type } = decision.value as { name: string; type?: Claim['chain'][number]['type'] };
  const unnamed = type !== undefined && UNNAMED.has(type);
  const known = unnamed
    ? undefined
    : analysis.entities.find((entity) => entity.name === name && entity.kind !== 'source');
  const entity: Entity = known ?? {
    id: `e-${decision.id}`,
    kind: unnamed
      ? 'source'
      : type === 'institution'
        ? 'organization'
        : type === 'outlet'
          ? 'outlet'
          : 'person',
    name,
    ref: null,
    key: unnamed ? null : normalisedKey(name),
  };
  const node = {
    mention: null,
    entity: entity.id,
    canonical: name,
    type: type ?? claim.chain[0]?.type ?? 'person',
    relayCue: null,
  };
  const corrected = withClaim(analysis, {
    ...claim,
    chain: [node, ...claim.chain.slice(1)],
    because: reason(claim, decision),
  });
  return known ? corrected : { ...corrected, entities: [...corrected.entities, entity] };
}

/** Claims inside the removed one move up to what it was in; a group goes on with its next member. */
function withoutClaim(analysis: Analysis, gone: Claim): Analysis {
  const heir = analysis.claims.find((claim) => claim.group === gone.id)?.id ?? null;
  const claims = analysis.claims
    .filter((claim) => claim.id !== gone.id)
    .map((claim) => ({
      ...claim,
      parent: claim.parent === gone.id ? gone.parent : claim.parent,
      group: claim.group === gone.id ? (claim.id === heir ? null : heir) : claim.group,
    }));
  const events = analysis.events.map((event) => ({
    ...event,
    claims: event.claims.filter((id) => id !== gone.id),
  }));
  return { ...analysis, claims, events };
}

function withClaim(analysis: Analysis, changed: Claim): Analysis {
  return { ...analysis, claims: analysis.claims.map((claim) => (claim.id === changed.id ? changed : claim)) };
}

function reason(claim: Claim, decision: Decision): Claim['because'] {
  return { ...claim.because, rule: `decision/${decision.kind}`, from: [...claim.because.from, decision.id] };
}

/** Where the words stand: the place nearest to `near`, part by part; null when they are not there. */
function placeOf(text: string, words: string, near: number): Span[] | null {
  const parts: Span[] = [];
  for (const part of words.split(contentJoint)) {
    const from = parts.at(-1)?.end;
    const at = from === undefined ? nearest(text, part, near) : text.indexOf(part, from);
    if (at < 0 || part === '') return null;
    parts.push({ start: at, end: at + part.length });
  }
  return parts;
}

function nearest(text: string, words: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}

function hull(claim: Claim): Span {
  const { parts } = claim.content;
  return { start: parts[0]?.start ?? claim.cue.start, end: parts.at(-1)?.end ?? claim.cue.end };
}

/** Shared length over joint length, 0 to 1. */
function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
