import { readTable } from '../../arabic/tsv.ts';

/** How rare a stem is in news: the higher, the more two texts have in common by sharing it. 0–6. */
export interface Rarity {
  readonly of: ReadonlyMap<string, number>;
  /** For stems that no table knows. */
  readonly unknown: number;
}

/** Reads `data/match/rarity.tsv`. */
export function readRarity(text: string): Rarity {
  const of = new Map<string, number>();
  let highest = 0;
  for (const row of readTable('data/match/rarity.tsv', text)) {
    const value = Number(row.cells.rarity) / 10;
    if (!Number.isFinite(value))
      throw new Error(`data/match/rarity.tsv:${row.line}: "${row.cells.rarity}" is not a number`);
    of.set(row.cells.stem, value);
    if (value > highest) highest = value;
  }
  return { of, unknown: highest + 0.5 };
}
