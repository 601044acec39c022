import { normalisedKey } from '../../arabic/index.ts';
import type { ClaimItem } from '../claims/claim-item.ts';
import { isOneSpeaker } from '../claims/one-speaker.ts';
import { momentRange, type Order, orderOf } from '../copies/moment.ts';

/** A claim of a group with the earlier report that has its words, if one has. */
export interface Carrier {
  readonly item: ClaimItem;
  /** The earliest claim of the group with the same words in another report, or null. */
  readonly copyOf: ClaimItem | null;
  /** Whether that report was earlier; unknown on the same day without a clock. */
  readonly order: Order | null;
  /** Whether this report names the outlet it took the words from, or one both took them from. */
  readonly credited: boolean;
}

/** Share of runs of four words from which the same claim is in the same words. */
const SAME_WORDS = 0.5;

/** Contents of fewer runs of four words are too short to be called copied. */
const LEAST_SHINGLES = 3;

/** Claims under one run of words that are compared; the earliest ones decide. */
const MOST_HOLDERS = 12;

/**
 * Whether a claim stands in the teaser of another story: the same outlet had the same words before, and the two
 * reports are about nothing in common. It does not carry the claim.
 */
function isTeaser(item: ClaimItem, before: ClaimItem, shared: number): boolean {
  if (item.outlet === null || item.outlet !== before.outlet) return false;
  if (shared < 0.8 * Math.min(item.shingles.length, before.shingles.length)) return false;
  const about = new Set(before.context.map(([id]) => id));
  const own = new Set(item.units.map(([id]) => id));
  // What the story is about stands in its own opening, but not in that of the page that only announces it.
  return (
    !item.context.some(([id]) => about.has(id)) &&
    !item.context.some(([id]) => own.has(id)) &&
    before.context.some(([id]) => own.has(id))
  );
}

/**
 * The claims of a group, earliest first, each with the earliest holder of its words. Words of a direct quotation
 * are the speaker's: sharing them is not taking them from another outlet. Claims in teasers are left out. Ties are broken by id, and the
 * order then said to be unknown.
 */
export function carriersOf(items: readonly ClaimItem[]): readonly Carrier[] {
  const sorted = [...items].sort(byTime);
  const out: Carrier[] = [];
  /** Places in `sorted` of the claims that hold a run of four words, earliest first. */
  const holders = new Map<number, number[]>();
  const firstOf: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const item = sorted[i];
    const own = new Set(item.shingles);
    const shared = new Map<number, number>();
    for (const shingle of own) {
      const there = holders.get(shingle);
      if (there === undefined) holders.set(shingle, [i]);
      else {
        for (const j of there) shared.set(j, (shared.get(j) ?? 0) + 1);
        if (there.length < MOST_HOLDERS) there.push(i);
      }
    }
    let first = i;
    let teaser = false;
    for (const [j, count] of [...shared].sort((a, b) => a[0] - b[0])) {
      const before = sorted[j];
      const least = Math.min(item.shingles.length, before.shingles.length);
      if (before.article === item.article || least < LEAST_SHINGLES || count < least * SAME_WORDS) continue;
      if (isTeaser(item, before, count)) {
        teaser = true;
        break;
      }
      if (
        item.quote === 'direct' &&
        before.quote === 'direct' &&
        isOneSpeaker(item.chain[0], before.chain[0])
      )
        continue;
      first = firstOf[j];
      break;
    }
    if (sorted[first].article === item.article) first = i;
    firstOf.push(first);
    if (teaser) continue;
    const holder = first === i ? null : sorted[first];
    out.push({
      item,
      copyOf: holder,
      order: holder === null ? null : orderOf(holder, item),
      credited: holder !== null && credits(item, holder),
    });
  }
  return out;
}

/** Whether a claim names the other's outlet, or both name the same outlet or agency, as where they have it from. */
function credits(item: ClaimItem, holder: ClaimItem): boolean {
  const mine = outletsIn(item);
  if (holder.outlet !== null && item.outlet !== null) {
    const key = normalisedKey(holder.outlet);
    if (key === normalisedKey(item.outlet)) return true;
    if (mine.some((name) => name === key || name.includes(key) || key.includes(name))) return true;
  }
  const theirs = new Set(outletsIn(holder));
  return mine.some((name) => theirs.has(name));
}

/** Outlets and agencies a claim's chain names. */
function outletsIn(item: ClaimItem): readonly string[] {
  return item.chain
    .filter((source) => source.type === 'outlet')
    .map((source) => normalisedKey(source.name))
    .filter((name) => name.length > 2);
}

/** Earliest first; unknown times last; then by id. */
export function byTime(a: ClaimItem, b: ClaimItem): number {
  const x = momentRange(a.earliest)?.[0] ?? Number.POSITIVE_INFINITY;
  const y = momentRange(b.earliest)?.[0] ?? Number.POSITIVE_INFINITY;
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
