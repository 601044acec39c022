import { compareTerms } from '../contradiction/features.ts';
import { agreementOf } from '../contradiction/model.ts';
import { dayOf } from '../copies/moment.ts';
import { excludes, sameCell } from '../figures/count.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { termsOf } from '../language/terms.ts';
import type { ClaimItem } from './claim-item.ts';
import { type ClaimLikeness, likeness } from './compare-claims.ts';

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

/** Days between two reports beyond which their claims are of different happenings. */
export const WINDOW_DAYS = 5;

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
 * nothing else that is in the archive can change it.
 */
export function decideClaims(a: ClaimItem, b: ClaimItem, lexicon: MatchLexicon): ClaimRelation | null {
  if (a.article === b.article && (a.parent === b.id || b.parent === a.id)) return null;
  if (!near(a, b) || otherHappening(a, b)) return null;
  const like = likeness(a, b);
  if (like.score < 0.3 || like.weight < 4) return null;
  const denyA = denies(a);
  const denyB = denies(b);
  if (denyA !== denyB) return denial(denyA ? a : b, denyA ? b : a, like);
  if (a.stance === 'question' || b.stance === 'question') return null;
  if ((a.stance === 'conditional_future') !== (b.stance === 'conditional_future')) return null;
  const actors = compareSets(actorsOf(a), actorsOf(b));
  const frames = compareFrames(a, b);
  const about = happening(like, frames);
  if (actors === 'apart' && frames.equalActs) {
    // Two who deny their own part do not contradict each other.
    if (denyA || !about || frames.shared.length === 0 || !frames.acts) return null;
    return {
      kind: 'contradicts',
      aspect: 'actor',
      score: like.score,
      reasons: [`${list(actorsOf(a))} against ${list(actorsOf(b))}`, sharedReason(like)],
    };
  }
  if (!frames.equal || actors === 'apart') return null;
  const numbers = clashingCounts(a, b);
  if (numbers !== null) {
    if (!about || like.score < 0.45) return null;
    return {
      kind: 'contradicts',
      aspect: 'number',
      score: like.score,
      reasons: [`${numbers[0]} against ${numbers[1]}`, sharedReason(like)],
    };
  }
  // Naming the same two does not make it one claim when each says another of them did it.
  if (actors === 'meet' && doerOf(a) !== doerOf(b)) return null;
  if (!sameCounts(a, b)) return null;
  if (about && actors === 'meet' && frames.shared.length > 0 && like.score >= 0.36) {
    return {
      kind: 'same',
      score: like.score,
      reasons: [`both name ${list(actorsOf(a))}`, sharedReason(like)],
    };
  }
  const site = a.facets.sites.some((id) => b.facets.sites.includes(id));
  if (denyA && about && site && frames.shared.length > 0 && actors !== 'one' && like.score >= 0.42) {
    return { kind: 'same', score: like.score, reasons: ['both deny it of one place', sharedReason(like)] };
  }
  const strong = like.score >= 0.62 && Math.min(like.ofA, like.ofB) >= 0.4;
  const held = Math.max(like.ofA, like.ofB) >= 0.8 && like.score >= 0.55 && like.weight >= 9;
  if (!(strong || held) || like.weight < 7) return null;
  // Who did it is what such a claim is about: one that does not say is another claim, or it would join all who do.
  if (actors === 'one' && (frames.acts || like.score < 0.8)) return null;
  const opposite = oppositeOf(a, b, lexicon);
  if (opposite !== null) {
    return {
      kind: 'contradicts',
      aspect: 'opposite',
      score: like.score,
      reasons: [opposite, sharedReason(like)],
    };
  }
  return { kind: 'same', score: like.score, reasons: [sharedReason(like)] };
}

function near(a: ClaimItem, b: ClaimItem): boolean {
  const dayA = dayOf(a.earliest);
  const dayB = dayOf(b.earliest);
  if (dayA === null || dayB === null) return dayA === dayB;
  return Math.abs(dayA - dayB) <= WINDOW_DAYS;
}

/**
 * Days apart up to which two claims that do not say when may speak of one happening. One that does not say and one
 * that does go together only on the day itself: else it would join the attack of one day to that of the next.
 */
const UNDATED_DAYS = 2;

/** Whether two claims speak of happenings apart in day, hour or place, however alike their words: the next missile. */
function otherHappening(a: ClaimItem, b: ClaimItem): boolean {
  if (a.happened !== null && b.happened !== null) {
    if (a.happened !== b.happened) return true;
  } else {
    const dayA = dayOf(a.earliest);
    const dayB = dayOf(b.earliest);
    if (dayA !== null && dayB !== null) {
      if (a.happened !== null) {
        if (dayB !== a.happened) return true;
      } else if (b.happened !== null) {
        if (dayA !== b.happened) return true;
      } else if (Math.abs(dayA - dayB) > UNDATED_DAYS) return true;
    }
  }
  const spokenA = a.happened ?? a.contextDay;
  const spokenB = b.happened ?? b.contextDay;
  if (spokenA !== null && spokenB !== null && spokenA !== spokenB && !sharesName(a, b)) return true;
  return apart(a.facets.clocks, b.facets.clocks) || otherPlace(a, b) || otherPlace(b, a);
}

/** Rarity from which a word both claims hold is a name that tells one happening from another. */
const NAME = 3.5;

function sharesName(a: ClaimItem, b: ClaimItem): boolean {
  return a.units.some(
    ([id, weight]) =>
      weight >= NAME &&
      !id.startsWith('~') &&
      a.facets.sites.includes(id) &&
      b.units.some(([other]) => other === id),
  );
}

/** Whether a claim aims at places of which the other claim and its report know nothing, while it aims elsewhere. */
function otherPlace(a: ClaimItem, b: ClaimItem): boolean {
  if (!apart(a.facets.targets, b.facets.targets)) return false;
  return !a.facets.targets.some((id) => b.units.some(([unit]) => unit === id));
}

function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));
}

/** Whether a claim says of something that it is not so. */
export function denies(item: ClaimItem): boolean {
  return item.stance === 'denied' || item.force === 'denial' || item.polarity === 'negative';
}

/** Who a claim says did it; a denial without subject speaks of the speaker's own side. */
function actorsOf(item: ClaimItem): readonly string[] {
  const { actors } = item.facets;
  if (actors.length > 0 || !denies(item)) return actors;
  return item.speakerOf;
}

/** Likeness below which a denial and a claim share a subject and no more. */
const LEAST_DENIAL = 0.36;

/** Who stands nearest to the act; the first of the speaker's own side for a denial without subject. */
function doerOf(item: ClaimItem): string | null {
  return item.facets.doer ?? actorsOf(item)[0] ?? null;
}

function denial(by: ClaimItem, of: ClaimItem, like: ClaimLikeness): ClaimRelation | null {
  if (of.stance === 'question' || like.score < LEAST_DENIAL) return null;
  if ((of.stance === 'conditional_future') !== (by.stance === 'conditional_future')) return null;
  const frames = compareFrames(by, of);
  if (frames.shared.length === 0 || !happening(like, frames)) return null;
  const actors = compareSets(actorsOf(by), actorsOf(of));
  // Denying one's own part in something leaves open that another did it.
  if (actors === 'apart') return null;
  const aim: Aim =
    actors === 'meet' && frames.equal ? 'whole' : actors === 'meet' || frames.equal ? 'part' : 'adjacent';
  if (aim === 'adjacent' && like.score < 0.5) return null;
  const reasons = [sharedReason(like)];
  if (actors === 'meet') reasons.unshift(`both speak of ${list(actorsOf(by))}`);
  return { kind: 'denies', by: by.id, aim, score: like.score, reasons };
}

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
  if (differences.opposites.length === 0 || differences.overlap < 0.6) return null;
  if (agreementOf(lexicon.agreement, features)[1] < AT_ODDS) return null;
  const [x, y] = differences.opposites[0];
  return `«${a.content.slice(x.start, x.end)}» against «${b.content.slice(y.start, y.end)}»`;
}

function sharedReason(like: ClaimLikeness): string {
  const words = like.shared.filter((id) => !id.startsWith('~')).slice(0, 6);
  const families = like.shared.filter((id) => id.startsWith('~')).slice(0, 6);
  return `shared: ${[...words, ...families.map((id) => id.slice(1))].join('، ')}`;
}

function list(ids: readonly string[]): string {
  return ids.map((id) => id.slice(1)).join('، ');
}
