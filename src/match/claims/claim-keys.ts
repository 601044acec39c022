import { hash52 } from '../hash.ts';
import type { ClaimItem, ItemUnit } from './claim-item.ts';
import { WINDOW_DAYS } from './happening.ts';

/** Days in one bucket: claims are looked up in their own and the two next to it. */
export const BUCKET_DAYS = WINDOW_DAYS + 1;

/** The bucket of a day; that of unknown days is apart from all. */
export function bucketOf(day: number | null): number {
  return day === null ? -1_000_000 : Math.floor(day / BUCKET_DAYS);
}

/** Buckets in which the claims lie that are near in time. */
export function bucketsAround(bucket: number): readonly number[] {
  return bucket === -1_000_000 ? [bucket] : [bucket - 1, bucket, bucket + 1];
}

/** Rare units of a claim whose pairs are keys. */
const RARE = 4;

/** Frames, and units of the report's opening, that are paired with each other. */
const FRAMES = 2;
const SUBJECTS = 3;
const FAMILIES = 4;

/**
 * The keys a claim is looked up by: pairs of its rarest units, and what it says happened with what its report is about.
 * Two claims that share none are never compared.
 */
export function claimKeys(item: ClaimItem): readonly number[] {
  const rare = heaviest(item.units, RARE);
  const keys = new Set<number>();
  for (let i = 0; i < rare.length; i++) {
    for (let j = i + 1; j < rare.length; j++) keys.add(pairKey('u', rare[i][0], rare[j][0]));
  }
  const subjects = item.context.filter(([id]) => !id.startsWith('~')).slice(0, SUBJECTS);
  const families = item.context.filter(([id]) => id.startsWith('~')).slice(0, FAMILIES);
  const frames = item.facets.frames.map(folded);
  for (const frame of [...new Set(frames)].slice(0, FRAMES)) {
    for (const [subject] of subjects) keys.add(pairKey('f', frame, subject));
    for (const actor of item.facets.actors.slice(0, 1)) {
      for (const [subject] of [...subjects, ...families]) {
        if (subject !== frame && subject !== actor) keys.add(pairKey('a', `${frame} ${actor}`, subject));
      }
    }
  }
  return [...keys].sort((a, b) => a - b);
}

function folded(frame: string): string {
  return frame === '~missile' || frame === '~launch' ? '~strike' : frame;
}

function heaviest(units: readonly ItemUnit[], count: number): readonly ItemUnit[] {
  return [...units].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count);
}

function pairKey(kind: string, a: string, b: string): number {
  return hash52(a < b || kind !== 'u' ? `${kind}\n${a}\n${b}` : `${kind}\n${b}\n${a}`);
}
