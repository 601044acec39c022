import { overlap, type Span } from '../../model/index.ts';
import { charactersOf, sameContent } from './content.ts';
import { countedClaims } from './count-article.ts';
import type { Gold, Scored, ScoredClaim } from './gold.ts';
import { matchClaims } from './match-claims.ts';
import { sameChain, sameSpeaker } from './same-speaker.ts';

/** One way in which an analysis differs from the gold. */
export interface Difference {
  readonly kind:
    | 'missed'
    | 'spurious'
    | 'cue'
    | 'content'
    | 'speaker'
    | 'chain'
    | 'type'
    | 'stance'
    | 'quote'
    | 'parent';
  /** Id of the gold claim, or null for a spurious one. */
  readonly gold: string | null;
  /** Rule that made the claim, or null for a missed one. */
  readonly rule: string | null;
  /** The words of the cue. */
  readonly cue: string;
  /** What the gold has and what the analysis has, in words. */
  readonly expected: string | null;
  readonly found: string | null;
}

/** Everything in which the claims of an analysis differ from the gold, in the order of the text. */
export function differencesOf(text: string, gold: Gold, found: Scored): readonly Difference[] {
  const claims = countedClaims(gold, found);
  const matches = matchClaims(gold.claims, claims);
  const answer = new Map(matches.map((match) => [match.gold, claims[match.found]]));
  const matched = new Set(matches.map((match) => match.found));
  const placed: { at: number; difference: Difference }[] = [];
  gold.claims.forEach((claim, i) => {
    const other = answer.get(i);
    const list = other === undefined ? [missed(text, claim)] : compare(text, claim, other);
    for (const difference of list) placed.push({ at: claim.cue.start, difference });
  });
  claims.forEach((claim, j) => {
    if (!matched.has(j)) placed.push({ at: claim.cue.start, difference: spurious(text, claim) });
  });
  return placed.sort((a, b) => a.at - b.at).map(({ difference }) => difference);
}

function missed(text: string, claim: ScoredClaim): Difference {
  const where = claim.parent ? ` (inside ${claim.parent})` : '';
  return {
    kind: 'missed',
    gold: claim.id ?? null,
    rule: null,
    cue: words(text, claim.cue),
    expected: `${claim.cue.kind ?? ''} ${chainInWords(text, claim)} | ${contentOf(text, claim)}${where}`,
    found: null,
  };
}

function spurious(text: string, claim: ScoredClaim): Difference {
  const where = claim.parent ? ` (inside ${claim.parent})` : '';
  return {
    kind: 'spurious',
    gold: null,
    rule: claim.because?.rule ?? null,
    cue: words(text, claim.cue),
    expected: null,
    found: `${claim.cue.kind ?? ''} ${chainInWords(text, claim)} | ${contentOf(text, claim)}${where}`,
  };
}

function compare(text: string, a: ScoredClaim, b: ScoredClaim): readonly Difference[] {
  const out: Difference[] = [];
  const add = (kind: Difference['kind'], expected: string, found: string): void => {
    out.push({
      kind,
      gold: a.id ?? null,
      rule: b.because?.rule ?? null,
      cue: words(text, a.cue),
      expected,
      found,
    });
  };
  if (overlap(a.cue, b.cue) === 0) add('cue', words(text, a.cue), words(text, b.cue));
  if (!sameContent(charactersOf(a.content.parts), charactersOf(b.content.parts)))
    add('content', contentOf(text, a), contentOf(text, b));
  if (!sameSpeaker(a.chain, b.chain)) add('speaker', chainInWords(text, a), chainInWords(text, b));
  else if (!sameChain(a.chain, b.chain)) add('chain', chainInWords(text, a), chainInWords(text, b));
  else if (a.chain[0].type !== b.chain[0].type)
    add('type', `${a.chain[0].canonical}: ${a.chain[0].type}`, b.chain[0].type);
  if (a.stance !== b.stance) add('stance', `${a.stance} | ${contentOf(text, a)}`, b.stance);
  if (a.quote !== b.quote) add('quote', a.quote, b.quote);
  if (Boolean(a.parent) !== Boolean(b.parent)) add('parent', a.parent ?? 'none', b.parent ?? 'none');
  return out;
}

function chainInWords(text: string, { chain }: ScoredClaim): string {
  return chain
    .map(
      ({ mention, canonical, type }) => `${mention ? `[${words(text, mention)}] ` : ''}${canonical}: ${type}`,
    )
    .join(' ← ');
}

function contentOf(text: string, { content }: ScoredClaim): string {
  return content.parts.map((part) => shortened(words(text, part))).join(' ¦ ');
}

function words(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll('\n', '⏎');
}

/** Both ends of a long text, where the mistakes are. */
function shortened(text: string): string {
  return text.length < 90 ? text : `${text.slice(0, 44)} … ${text.slice(-44)}`;
}
