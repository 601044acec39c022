import { overlap } from '../../model/index.ts';
import type { ValueCounts } from './counts.ts';
import type { ScoredValue } from './gold.ts';

/**
 * Compares dates or quantities. A gold item that counts is right when an item of the analysis overlaps it with
 * the same value. Wrong are items that count and overlap no gold item, or one that counts with another value.
 */
export function countValues(
  gold: readonly ScoredValue[],
  found: readonly ScoredValue[],
  worth: (item: ScoredValue) => unknown,
  counts: (item: ScoredValue) => boolean,
): ValueCounts {
  const used = new Set<number>();
  let total = 0;
  let right = 0;
  let wrong = 0;
  for (const item of gold) {
    if (!counts(item)) continue;
    total++;
    const near = found.flatMap((other, k) => (!used.has(k) && overlap(item, other) > 0 ? [k] : []));
    const same = near.find((k) => worth(found[k]) === worth(item));
    if (same !== undefined) right++;
    else if (near.length > 0 && counts(found[near[0]])) wrong++;
    const spent = same ?? near[0];
    if (spent !== undefined) used.add(spent);
  }
  found.forEach((item, k) => {
    if (!used.has(k) && counts(item) && !gold.some((other) => overlap(item, other) > 0)) wrong++;
  });
  return { gold: total, right, wrong };
}

/** Days, months and years with a value count. */
export function dateCounts({ value, granularity }: ScoredValue): boolean {
  return Boolean(value) && (granularity === 'day' || granularity === 'month' || granularity === 'year');
}

/** The value of a date without its time of day. */
export function dateValue({ value }: ScoredValue): string {
  return value ? String(value).replace(/T[^/]*/g, '') : '';
}

/** Quantities with one number count. */
export function numberCounts({ value }: ScoredValue): boolean {
  return typeof value === 'number';
}

export function numberOf({ value }: ScoredValue): number | null {
  return typeof value === 'number' ? value : null;
}
