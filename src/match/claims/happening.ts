import { dayOf } from '../copies/moment.ts';
import type { ClaimItem } from './claim-item.ts';

/** Days between two reports beyond which their claims are of different happenings. */
export const WINDOW_DAYS = 5;

/** Whether two reports are near enough in time for their claims to be of one happening. */
export function near(a: ClaimItem, b: ClaimItem): boolean {
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
export function otherHappening(a: ClaimItem, b: ClaimItem): boolean {
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

/** Subjects of a report, heaviest first, by which two reports are on one happening. */
const SUBJECTS = 4;

/**
 * Whether two claims speak of one place: both name it, or one names none and its report is about it; with no place in
 * either, whether their reports are about the same. Needed before two claims are at odds: words alone are shared
 * by many strikes.
 */
export function onePlace(a: ClaimItem, b: ClaimItem): boolean {
  const placesA = placesOf(a);
  const placesB = placesOf(b);
  const unitsA = new Set([...a.units.map(([id]) => id), ...placesA]);
  const unitsB = new Set([...b.units.map(([id]) => id), ...placesB]);
  if (placesA.length > 0 && placesB.length > 0) {
    return placesA.some((id) => unitsB.has(id)) || placesB.some((id) => unitsA.has(id));
  }
  const about = (item: ClaimItem): readonly string[] => [
    ...item.contextNames,
    ...item.context
      .slice(0, SUBJECTS)
      .flatMap(([id, weight]) => (weight >= NAME && !id.startsWith('~') ? [id] : [])),
  ];
  if (placesA.length > 0) return placesA.some((id) => about(b).includes(id) || unitsB.has(id));
  if (placesB.length > 0) return placesB.some((id) => about(a).includes(id) || unitsA.has(id));
  return about(a).some((id) => about(b).includes(id));
}

/** Whether two claims name one place, smaller than a country: both as a place, or one as a place and the other as a rare word. */
export function nameOnePlace(a: ClaimItem, b: ClaimItem): boolean {
  const placesA = placesOf(a);
  const placesB = placesOf(b);
  if (placesA.some((id) => placesB.includes(id))) return true;
  const holds = (item: ClaimItem, id: string): boolean =>
    item.units.some(([own, weight]) => own === id && weight >= NAME);
  return placesA.some((id) => holds(b, id)) || placesB.some((id) => holds(a, id));
}

function placesOf(item: ClaimItem): readonly string[] {
  return [...new Set([...item.namedPlaces, ...item.facets.sites])];
}
