import type { Term } from '../language/terms.ts';

/** How the words of two claims go together. */
export interface Alignment {
  /** For each word of the first its partner in the second, or -1. */
  readonly aTo: Int32Array;
  readonly bTo: Int32Array;
  /** Content words without partner. */
  readonly aOnly: readonly number[];
  readonly bOnly: readonly number[];
}

/**
 * Pairs equal words in order of trust: same word, same stem, same skeleton, nearly the same letters. Quadratic in
 * the length of claims, which is why only their first `LONGEST` words are looked at.
 */
export function alignTerms(a: readonly Term[], b: readonly Term[]): Alignment {
  const n = Math.min(a.length, LONGEST);
  const m = Math.min(b.length, LONGEST);
  const aTo = new Int32Array(a.length).fill(-1);
  const bTo = new Int32Array(b.length).fill(-1);
  const pass = (same: (x: Term, y: Term) => boolean): void => {
    for (let i = 0; i < n; i++) {
      if (aTo[i] >= 0) continue;
      let best = -1;
      for (let j = 0; j < m; j++) {
        if (bTo[j] >= 0 || !same(a[i], b[j])) continue;
        if (best < 0 || Math.abs(j * n - i * m) < Math.abs(best * n - i * m)) best = j;
      }
      if (best >= 0) {
        aTo[i] = best;
        bTo[best] = i;
      }
    }
  };
  pass((x, y) => x.word === y.word);
  pass((x, y) => x.stem === y.stem);
  pass(
    (x, y) => x.kind === 'word' && y.kind === 'word' && x.skeleton.length > 2 && x.skeleton === y.skeleton,
  );
  pass((x, y) => x.kind === 'word' && y.kind === 'word' && alike(x, y));
  const only = (terms: readonly Term[], to: Int32Array, length: number): number[] => {
    const out: number[] = [];
    for (let i = 0; i < length; i++) if (to[i] < 0 && !terms[i].light) out.push(i);
    return out;
  };
  return { aTo, bTo, aOnly: only(a, aTo, n), bOnly: only(b, bTo, m) };
}

const LONGEST = 60;

/** The same word behind a clitic or in another spelling: one holds the other, or their pairs of letters do. */
function alike(x: Term, y: Term): boolean {
  const short = x.stem.length <= y.stem.length ? x.stem : y.stem;
  const long = short === x.stem ? y.stem : x.stem;
  if (short.length < 3) return false;
  if (long.length - short.length <= 1 && (long.endsWith(short) || long.startsWith(short))) return true;
  if (short.length < 5) return false;
  let shared = 0;
  for (let i = 0; i + 1 < short.length; i++) if (long.includes(short.slice(i, i + 2))) shared++;
  return (2 * shared) / (short.length + long.length - 2) >= 0.75;
}
