import { wordRun } from '../copies/words.ts';
import type { ClaimItem } from './claim-item.ts';

const SHINGLE = 4;
const MOST = 48;

/** Hashes of the runs of four words of a content, in order, the first few dozen. */
export function shinglesOf(content: string): readonly number[] {
  const run = wordRun(content);
  const out: number[] = [];
  for (let i = 0; i + SHINGLE <= run.length && out.length < MOST; i++) {
    let h = 0x811c9dc5;
    for (let k = 0; k < SHINGLE; k++) h = Math.imul(h ^ run.hash[i + k], 0x01000193) ^ (h >>> 13);
    out.push(h >>> 0);
  }
  return out;
}

/** Share of the shorter content's runs of four words that the other has, 0–1; 0 for contents under six words. */
export function sameWords(a: Pick<ClaimItem, 'shingles'>, b: Pick<ClaimItem, 'shingles'>): number {
  const least = Math.min(a.shingles.length, b.shingles.length);
  if (least < 3) return 0;
  const there = new Set(b.shingles);
  let shared = 0;
  for (const shingle of new Set(a.shingles)) if (there.has(shingle)) shared++;
  return Math.min(1, shared / least);
}
