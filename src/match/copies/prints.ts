import type { WordRun } from './words.ts';

/** Words in one shingle. */
export const SHINGLE = 4;

/** Neighbouring shingles of which one is kept. */
export const WINDOW = 10;

/**
 * The fingerprints of a text: some of its runs of four words, chosen so that two texts that share a run of
 * `SHINGLE + WINDOW - 1` words share at least one fingerprint of it (winnowing: Schleimer, Wilkerson, Aiken,
 * SIGMOD 2003).
 */
export interface Prints {
  /** Words in the text. */
  readonly words: number;
  /** Hash of each kept shingle: an integer below 2^52, so that it is exact as a number and as a bigint. */
  readonly hash: Float64Array;
  /** Position of its first word. */
  readonly at: Int32Array;
  /** UTF-16 offsets of the shingle in the text, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Chooses the fingerprints of a run of words; linear. */
export function printsOf(run: WordRun): Prints {
  const count = run.length - SHINGLE + 1;
  if (count <= 0) {
    const none = new Int32Array(0);
    return { words: run.length, hash: new Float64Array(0), at: none, start: none, end: none };
  }
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let a = 0x9e3779b9;
    let b = 0x85ebca6b;
    for (let k = 0; k < SHINGLE; k++) {
      const word = run.hash[i + k];
      a = Math.imul(a ^ word, 0x85ebca77);
      a ^= a >>> 15;
      b = Math.imul(b ^ (word + 0x27d4eb2f), 0xc2b2ae3d);
      b ^= b >>> 13;
    }
    high[i] = (a >>> 0) & 0xfffff;
    low[i] = b >>> 0;
  }
  const before = (i: number, j: number): boolean =>
    low[i] < low[j] || (low[i] === low[j] && high[i] < high[j]);
  const kept: number[] = [];
  const window = Math.min(WINDOW, count);
  // The queue holds shingles of the window in rising order of value; its head is the least.
  const queue = new Int32Array(count);
  let head = 0;
  let tail = 0;
  for (let i = 0; i < count; i++) {
    while (tail > head && !before(queue[tail - 1], i)) tail--;
    queue[tail++] = i;
    if (i < window - 1) continue;
    if (queue[head] <= i - window) head++;
    if (kept.length === 0 || kept[kept.length - 1] !== queue[head]) kept.push(queue[head]);
  }
  return {
    words: run.length,
    hash: Float64Array.from(kept, (i) => high[i] * 0x1_0000_0000 + low[i]),
    at: Int32Array.from(kept),
    start: Int32Array.from(kept, (i) => run.start[i]),
    end: Int32Array.from(kept, (i) => run.end[i + SHINGLE - 1]),
  };
}
