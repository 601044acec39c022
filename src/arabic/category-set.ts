import { CATEGORY_WORDS, type Category } from './category.ts';
import type { Scan } from './scan.ts';

/** Categories as bits, put together once so that many words can be asked for all of them at a time. */
export type CategorySet = Uint32Array;

export function categorySet(categories: Iterable<Category>): CategorySet {
  const set = new Uint32Array(CATEGORY_WORDS);
  for (const category of categories) set[category >> 5] |= 1 << (category & 31);
  return set;
}

/** Whether word i has one of the categories. */
export function hasAny(scanned: Scan, i: number, set: CategorySet): boolean {
  return meets(scanned.categories, i * CATEGORY_WORDS, set);
}

/** Whether the longest phrase at i has one of the categories. */
export function phraseHasAny(scanned: Scan, i: number, set: CategorySet): boolean {
  const form = scanned.phrase[i];
  return form >= 0 && meets(scanned.lexicon.categories, form * CATEGORY_WORDS, set);
}

function meets(categories: Uint32Array, at: number, set: CategorySet): boolean {
  return (
    ((categories[at] & set[0]) |
      (categories[at + 1] & set[1]) |
      (categories[at + 2] & set[2]) |
      (categories[at + 3] & set[3])) !==
    0
  );
}
