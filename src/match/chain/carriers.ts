import { normalisedKey } from '../../arabic/index.ts';
import type { ClaimItem } from '../claims/claim-item.ts';
import { sameWords } from '../claims/same-words.ts';
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

/**
 * The claims of a group, earliest first, each with the earliest holder of its words. Words of a direct quotation
 * are the speaker's: sharing them is not taking them from another outlet. Ties are broken by id, and the
 * order then said to be unknown.
 */
export function carriersOf(items: readonly ClaimItem[]): readonly Carrier[] {
  const sorted = [...items].sort(byTime);
  const out: Carrier[] = [];
  for (const item of sorted) {
    let first: ClaimItem | null = null;
    for (const { item: before, copyOf } of out) {
      if (before.article === item.article) continue;
      if (copyOf !== null && first !== null) continue;
      if (item.quote === 'direct' && before.quote === 'direct') continue;
      if (sameWords(item, before) >= SAME_WORDS) {
        first = copyOf ?? before;
        break;
      }
    }
    const holder: ClaimItem | null = first !== null && first.article !== item.article ? first : null;
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
