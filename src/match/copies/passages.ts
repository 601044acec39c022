import type { Span } from '../../model/index.ts';
import { type Prints, SHINGLE } from './prints.ts';

/** A stretch of words that two texts share, as word positions, half-open. */
export interface SharedPassage {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** Where the stretches stand in the texts, UTF-16 offsets. */
  readonly a: Span;
  readonly b: Span;
  /** Fingerprints the two stretches share. */
  readonly prints: number;
  /** Fingerprints the first text has in its stretch, so that `prints / of` says how alike they are. */
  readonly of: number;
}

/** Words that may be changed, added or left out between two shared fingerprints of one passage. */
const GAP = 24;

/** Words by which the second text may have grown or shrunk between two shared fingerprints. */
const DRIFT = 10;

/**
 * The passages two texts share, in the order of the first text. A fingerprint for which `ignore` says true (stock
 * text of an outlet) counts for neither. Linear in the number of fingerprints but for those that a text
 * repeats, of which the first few places are tried.
 */
export function sharedPassages(
  a: Prints,
  b: Prints,
  ignore: (hash: number) => boolean = () => false,
): readonly SharedPassage[] {
  const places = new Map<number, number[]>();
  for (let j = 0; j < b.hash.length; j++) {
    const there = places.get(b.hash[j]);
    if (there === undefined) places.set(b.hash[j], [j]);
    else if (there.length < 4) there.push(j);
  }
  interface Open {
    aFrom: number;
    aLast: number;
    bFrom: number;
    bLast: number;
    prints: number;
    of: number;
    a: { start: number; end: number };
    b: { start: number; end: number };
  }
  const done: Open[] = [];
  let open: Open[] = [];
  let usable = 0;
  for (let i = 0; i < a.hash.length; i++) {
    if (ignore(a.hash[i])) continue;
    usable++;
    const at = a.at[i];
    const still: Open[] = [];
    for (const passage of open) (at - passage.aLast > GAP ? done : still).push(passage);
    open = still;
    for (const j of places.get(a.hash[i]) ?? []) {
      const place = b.at[j];
      const fit = open.find(
        (passage) =>
          place > passage.bLast &&
          place - passage.bLast <= GAP + DRIFT &&
          Math.abs(place - passage.bLast - (at - passage.aLast)) <= DRIFT,
      );
      if (fit === undefined) {
        open.push({
          aFrom: at,
          aLast: at,
          bFrom: place,
          bLast: place,
          prints: 1,
          of: usable,
          a: { start: a.start[i], end: a.end[i] },
          b: { start: b.start[j], end: b.end[j] },
        });
      } else {
        fit.aLast = at;
        fit.bLast = place;
        fit.prints++;
        fit.a.end = a.end[i];
        fit.b.end = b.end[j];
      }
    }
  }
  done.push(...open);
  // How many fingerprints of the first text fall into each passage.
  return done
    .map((passage) => ({
      aFrom: passage.aFrom,
      aTo: passage.aLast + SHINGLE,
      bFrom: passage.bFrom,
      bTo: passage.bLast + SHINGLE,
      a: passage.a,
      b: passage.b,
      prints: passage.prints,
      of: countBetween(a, passage.aFrom, passage.aLast, ignore),
    }))
    .sort((x, y) => x.aFrom - y.aFrom || x.bFrom - y.bFrom);
}

function countBetween(a: Prints, from: number, last: number, ignore: (hash: number) => boolean): number {
  let low = 0;
  let high = a.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (a.at[middle] < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (let i = low; i < a.at.length && a.at[i] <= last; i++) if (!ignore(a.hash[i])) count++;
  return count;
}
