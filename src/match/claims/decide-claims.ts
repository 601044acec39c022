import { compareTerms } from '../contradiction/features.ts';
import { agreementOf } from '../contradiction/model.ts';
import { dayOf } from '../copies/moment.ts';
import { excludes, sameCell } from '../figures/count.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { type Term, termsOf } from '../language/terms.ts';
import type { ClaimItem } from './claim-item.ts';
import { type ClaimLikeness, likeness } from './compare-claims.ts';
import { nameOnePlace, near, onePlace, otherHappening } from './happening.ts';
import { sameWords } from './same-words.ts';

/** What is at odds between two claims. */
export type Aspect = 'polarity' | 'actor' | 'number' | 'place' | 'opposite';

/** What a denial is aimed at. */
export type Aim = 'whole' | 'part' | 'adjacent';

/** How two claims of different reports stand to each other, whoever made them. Symmetric but for `denies`. */
export type ClaimRelation =
  | { readonly kind: 'same'; readonly score: number; readonly reasons: readonly string[] }
  | {
      readonly kind: 'contradicts';
      readonly aspect: Aspect;
      readonly score: number;
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: 'denies';
      /** Id of the claim that denies. */
      readonly by: string;
      readonly aim: Aim;
      readonly score: number;
      readonly reasons: readonly string[];
    };

/** Frames without which a claim is about something else: a toll is not the attack it followed. */
const TELLING: ReadonlySet<string> = new Set([
  '~kill',
  '~injure',
  '~intercept',
  '~arrest',
  '~release',
  '~leave',
  '~hide',
  '~agreement',
  '~sanction',
  '~election',
  '~recount',
  '~resign',
  '~appoint',
  '~expel',
  '~investigate',
  '~poison',
  '~chemical',
  '~threat',
  '~fear',
]);

const TOLLS: ReadonlySet<string> = new Set(['~kill', '~injure']);

/**
 * How two claims stand to each other, or null when they are about different things. A pure function of the two:
 * nothing else that is in the archive can change it, and nothing that only one report says of a claim all share.
 */
export function decideClaims(a: ClaimItem, b: ClaimItem, lexicon: MatchLexicon): ClaimRelation | null {
  if (holds(a, b) || holds(b, a)) return null;
  if (!near(a, b) || otherHappening(a, b)) return null;
  const like = likeness(a, b);
  if (like.score < 0.3 || like.weight < 4) return null;
  const denyA = denies(a);
  const denyB = denies(b);
  if (denyA !== denyB) return denial(denyA ? a : b, denyA ? b : a, like);
  if (a.stance === 'question' || b.stance === 'question') return null;
  if ((a.stance === 'conditional_future') !== (b.stance === 'conditional_future')) return null;
  const odds = denyA ? null : atOdds(a, b, like, lexicon);
  return odds ?? same(a, b, like, denyA, lexicon);
}

/** Whether one claim reports the other: «قالت الوكالة إن الوزير قال». It is neither at odds with it nor another voice for it. */
function holds(outer: ClaimItem, inner: ClaimItem): boolean {
  return outer.holds.length > 0 && outer.holds.includes(inner.words);
}

/** Whether two claims are the same speaker's in one report, or in copies of it: such a speaker goes on, and contradicts nobody. */
function oneSpeech(a: ClaimItem, b: ClaimItem): boolean {
  const [x, y] = [a.chain[0], b.chain[0]];
  if (x.key !== y.key || (x.key === null && x.type !== y.type)) return false;
  return (
    dayOf(a.earliest) === dayOf(b.earliest) &&
    a.context.length === b.context.length &&
    a.context.every(([id], i) => id === b.context[i][0])
  );
}

/** What two claims that state something cannot both be right in, or null. */
function atOdds(
  a: ClaimItem,
  b: ClaimItem,
  like: ClaimLikeness,
  lexicon: MatchLexicon,
): ClaimRelation | null {
  if (!tellsWhatWas(a) || !tellsWhatWas(b) || oneSpeech(a, b) || !onePlace(a, b)) return null;
  const frames = compareFrames(a, b);
  const alike = sameWords(a, b) >= SAME_WORDS;
  const against = (aspect: Aspect, reason: string): ClaimRelation => ({
    kind: 'contradicts',
    aspect,
    score: like.score,
    reasons: [reason, sharedReason(like)],
  });
  const doers = compareSets(a.facets.doers, b.facets.doers);
  // A coalition and one of its members meet; and who is named beside the doer may have had a part in it.
  const others =
    compareSets(a.facets.doers, b.facets.actors) === 'apart' &&
    compareSets(b.facets.doers, a.facets.actors) === 'apart';
  if (doers === 'apart' && others && frames.equalActs && frames.acts && !alike && nameOnePlace(a, b)) {
    return against('actor', `${list(a.facets.doers)} against ${list(b.facets.doers)}`);
  }
  if (!frames.equal || like.score < LEAST_AT_ODDS) return null;
  const numbers = clashingCounts(a, b);
  if (numbers !== null) return against('number', `${numbers[0]} against ${numbers[1]}`);
  if (alike || like.score < LEAST_OPPOSITE || like.weight < LEAST_WEIGHT) return null;
  const opposite = oppositeOf(a, b, lexicon);
  return opposite === null ? null : against('opposite', opposite);
}

/** Whether a claim says what was, and not what will or may be or ought to. */
function tellsWhatWas(item: ClaimItem): boolean {
  if (item.stance !== 'asserted' && item.stance !== 'hedged') return false;
  return (
    !item.facets.hypothetical &&
    item.force !== 'directive' &&
    item.force !== 'threat' &&
    item.force !== 'warning'
  );
}

/** Whether two claims are the same, with the reasons; null when they are not. */
function same(
  a: ClaimItem,
  b: ClaimItem,
  like: ClaimLikeness,
  denied: boolean,
  lexicon: MatchLexicon,
): ClaimRelation | null {
  const actors = compareSets(actorsOf(a), actorsOf(b));
  const frames = compareFrames(a, b);
  const about = happening(like, frames);
  if (!frames.equal || actors === 'apart' || clashingCounts(a, b) !== null) return null;
  // Naming the same two does not make it one claim when each says another of them did it.
  if (actors === 'meet' && doerOf(a) !== doerOf(b)) return null;
  if (!sameCounts(a, b)) return null;
  const isSame = (...reasons: readonly string[]): ClaimRelation => ({
    kind: 'same',
    score: like.score,
    reasons: [...reasons, sharedReason(like)],
  });
  if (about && actors === 'meet' && frames.shared.length > 0 && like.score >= 0.36) {
    return isSame(`both name ${list(actorsOf(a))}`);
  }
  const site = a.facets.sites.some((id) => b.facets.sites.includes(id));
  if (denied && about && site && frames.shared.length > 0 && actors !== 'one' && like.score >= 0.42) {
    return isSame('both deny it of one place');
  }
  const strong = like.score >= LEAST_OPPOSITE && Math.min(like.ofA, like.ofB) >= 0.4;
  const held = Math.max(like.ofA, like.ofB) >= 0.8 && like.score >= 0.55 && like.weight >= 9;
  if (!(strong || held) || like.weight < LEAST_WEIGHT) return null;
  // Who did it is what such a claim is about: one that does not say is another claim, or it would join all who do.
  if (actors === 'one' && (frames.acts || like.score < 0.8)) return null;
  return oppositeOf(a, b, lexicon) === null ? isSame() : null;
}

/** Share of runs of four words from which two claims are copies: what they seem to differ in is how they were read. */
const SAME_WORDS = 0.75;

/** Likeness from which two counts or two opposite words are about one thing. */
const LEAST_AT_ODDS = 0.45;
const LEAST_OPPOSITE = 0.62;

/** Weight of what is shared below which likeness says little. */
const LEAST_WEIGHT = 7;

/** Whether a claim says of something that it is not so. */
export function denies(item: ClaimItem): boolean {
  return item.stance === 'denied' || item.force === 'denial' || item.polarity === 'negative';
}

/** Who a claim says did it; a denial without subject speaks of the speaker's own side. */
function actorsOf(item: ClaimItem): readonly string[] {
  const { actors, doers } = item.facets;
  if (actors.length > 0 || !denies(item)) return actors;
  return doers.length > 0 ? doers : item.speakerOf;
}

/** Likeness below which a denial and a claim share a subject and no more. */
const LEAST_DENIAL = 0.36;

/** Who stands nearest to the act; the first of the speaker's own side for a denial without subject. */
function doerOf(item: ClaimItem): string | null {
  return item.facets.doer ?? actorsOf(item)[0] ?? null;
}

/**
 * A denial of what the other claim says, with what it is aimed at; null when it is aimed elsewhere. A claim that is only
 * worded in the negative denies what stands under its negation («لم يشن ضربات»), and nothing else. Who denies his own part in
 * what the other does not lay at his door denies something beside it.
 */
function denial(by: ClaimItem, of: ClaimItem, like: ClaimLikeness): ClaimRelation | null {
  if (!tellsWhatWas(of) || like.score < LEAST_DENIAL || oneSpeech(by, of) || !onePlace(by, of)) return null;
  if (by.stance === 'conditional_future' || by.stance === 'question') return null;
  const frames = compareFrames(by, of);
  const outright = by.stance === 'denied' || by.force === 'denial';
  const denied = (outright ? by.facets.frames.slice(0, MAIN) : by.facets.negated).map(fold);
  const told = of.facets.frames.slice(0, MAIN).map(fold);
  const aimed = denied.filter((frame) => told.includes(frame));
  if (aimed.length === 0 || !happening(like, frames)) return null;
  // Both in the negative: they agree.
  if (of.facets.negated.some((frame) => aimed.includes(fold(frame)))) return null;
  const actors = compareSets(actorsOf(by), actorsOf(of));
  // Denying one's own part in something leaves open that another did it.
  if (actors === 'apart') return null;
  const close = actors === 'meet' || nameOnePlace(by, of) || like.score >= CLOSE_DENIAL;
  if (!close || (!outright && actors !== 'meet' && like.score < CLOSE_DENIAL)) return null;
  if (!outright && aimed.every((frame) => TOLLS.has(frame)) && of.counts.length === 0) return null;
  const ownPart = actorsOf(by).length > 0 && actorsOf(of).length === 0;
  const aim: Aim =
    actors === 'meet' && frames.equal
      ? 'whole'
      : actors === 'meet' || (frames.equal && !ownPart)
        ? 'part'
        : 'adjacent';
  if (aim === 'adjacent' && like.score < CLOSE_DENIAL) return null;
  const reasons = [sharedReason(like)];
  if (actors === 'meet') reasons.unshift(`both speak of ${list(actorsOf(by))}`);
  return { kind: 'denies', by: by.id, aim, score: like.score, reasons };
}

/** Happenings of a claim, from its beginning, that it is about; the later ones it only mentions. */
const MAIN = 2;

/** Likeness from which a denial and a claim are about one thing although they name no doer or place in common. */
const CLOSE_DENIAL = 0.5;

/** Whether two claims speak of one happening: the same frame, and rare words or the same subject of the reports. */
function happening(like: ClaimLikeness, frames: { readonly shared: readonly string[] }): boolean {
  const rare = like.context.filter((id) => !id.startsWith('~')).length;
  return (frames.shared.length > 0 && (rare >= 1 || like.context.length >= 3)) || like.weight >= 9;
}

interface FrameRelation {
  readonly shared: readonly string[];
  /** Neither has a telling frame the other lacks. */
  readonly equal: boolean;
  /** The same, tolls left aside: who did it can be at odds whether or not the dead are counted. */
  readonly equalActs: boolean;
  /** What they share is an act that somebody did. */
  readonly acts: boolean;
}

function compareFrames(a: ClaimItem, b: ClaimItem): FrameRelation {
  const framesA = a.facets.frames.map(fold);
  const framesB = b.facets.frames.map(fold);
  const shared = framesA.filter((frame) => framesB.includes(frame));
  const telling = (own: readonly string[], other: readonly string[], aside?: ReadonlySet<string>): boolean =>
    own.every((frame) => !TELLING.has(frame) || aside?.has(frame) === true || other.includes(frame));
  return {
    shared,
    equal: telling(framesA, framesB) && telling(framesB, framesA),
    equalActs: telling(framesA, framesB, TOLLS) && telling(framesB, framesA, TOLLS),
    acts: shared.includes('~strike') || shared.includes('~poison') || shared.includes('~kill'),
  };
}

/** Missiles that strike are a strike. */
function fold(frame: string): string {
  return frame === '~missile' || frame === '~launch' ? '~strike' : frame === '~assassinate' ? '~kill' : frame;
}

type SetRelation = 'meet' | 'apart' | 'one' | 'none';

function compareSets(a: readonly string[], b: readonly string[]): SetRelation {
  if (a.length === 0 && b.length === 0) return 'none';
  if (a.length === 0 || b.length === 0) return 'one';
  return a.some((id) => b.includes(id)) ? 'meet' : 'apart';
}

/** Two counts of the same people in the same way that exclude each other, or null. */
function clashingCounts(a: ClaimItem, b: ClaimItem): readonly [string, string] | null {
  for (const x of a.counts) {
    const there = b.counts.filter((y) => sameCell(x, y));
    if (there.length > 0 && there.every((y) => excludes(x, y))) {
      return [`${x.words} ${x.what}`, `${there[0].words} ${there[0].what}`];
    }
  }
  return null;
}

/** Claims that both count say the same only when they share a number: 14 dead and 7 Iranians among them are two claims. */
function sameCounts(a: ClaimItem, b: ClaimItem): boolean {
  const mine = a.counts.filter((count) => count.value !== null);
  const theirs = b.counts.filter((count) => count.value !== null);
  if (mine.length === 0 || theirs.length === 0) return true;
  return mine.some((x) => theirs.some((y) => x.value === y.value && x.what === y.what));
}

/** Probability of disagreement above which two claims with nearly the same words are at odds. */
const AT_ODDS = 0.75;

/** The words by which two claims that share nearly everything say the opposite, or null. */
function oppositeOf(a: ClaimItem, b: ClaimItem, lexicon: MatchLexicon): string | null {
  const { features, differences } = compareTerms(termsOf(a.content), termsOf(b.content), lexicon.opposites);
  const { onlyA, onlyB, overlap } = differences;
  if (differences.opposites.length === 0 || overlap < OPPOSITE_OVERLAP) return null;
  // Beside the opposite itself hardly anything may differ: else the words stand in two different sentences.
  if (heavy(onlyA) > LEFT_OVER || heavy(onlyB) > LEFT_OVER) return null;
  if (agreementOf(lexicon.agreement, features)[1] < AT_ODDS) return null;
  const [x, y] = differences.opposites[0];
  return `«${a.content.slice(x.start, x.end)}» against «${b.content.slice(y.start, y.end)}»`;
}

/** Share of words in common, and words beside it, with which a word and its opposite are the difference of two claims. */
const OPPOSITE_OVERLAP = 0.7;
const LEFT_OVER = 2;

function heavy(terms: readonly Term[]): number {
  return terms.filter(({ light }) => !light).length;
}

function sharedReason(like: ClaimLikeness): string {
  const words = like.shared.filter((id) => !id.startsWith('~')).slice(0, 6);
  const families = like.shared.filter((id) => id.startsWith('~')).slice(0, 6);
  return `shared: ${[...words, ...families.map((id) => id.slice(1))].join('، ')}`;
}

function list(ids: readonly string[]): string {
  return ids.map((id) => id.slice(1)).join('، ');
}
