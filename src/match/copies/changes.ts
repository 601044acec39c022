import type { Span } from '../../model/index.ts';
import { wordRun } from './words.ts';

/** A stretch that one text has in place of another; an empty span where words were only added or left out. */
export interface Change {
  readonly here: Span;
  readonly there: Span;
}

/** Words of each passage that are compared; longer ones are compared by their beginning. */
const LONGEST = 600;

/**
 * What differs between two passages that are mostly the same words, as spans of the two texts (UTF-16) in order. The
 * longest common run of words is found by dynamic programming, which is why passages are capped.
 */
export function changesBetween(
  a: { readonly text: string; readonly span: Span },
  b: { readonly text: string; readonly span: Span },
): readonly Change[] {
  const x = wordRun(a.text.slice(a.span.start, a.span.end));
  const y = wordRun(b.text.slice(b.span.start, b.span.end));
  const n = Math.min(x.length, LONGEST);
  const m = Math.min(y.length, LONGEST);
  const width = m + 1;
  const best = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      best[i * width + j] =
        x.hash[i] === y.hash[j]
          ? best[(i + 1) * width + j + 1] + 1
          : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const out: Change[] = [];
  let fromI = 0;
  let fromJ = 0;
  const close = (i: number, j: number): void => {
    if (i > fromI || j > fromJ)
      out.push({ here: spanOf(x, fromI, i, a.span.start), there: spanOf(y, fromJ, j, b.span.start) });
  };
  let i = 0;
  let j = 0;
  while (i < n && j < m) {
    if (x.hash[i] === y.hash[j]) {
      close(i, j);
      i++;
      j++;
      fromI = i;
      fromJ = j;
    } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
    else j++;
  }
  close(n, m);
  return out;
}

function spanOf(
  run: { readonly length: number; readonly start: Int32Array; readonly end: Int32Array },
  from: number,
  to: number,
  offset: number,
): Span {
  if (to > from) return { start: offset + run.start[from], end: offset + run.end[to - 1] };
  // Nothing stands here: the place before the next word.
  const at = from < run.length ? run.start[from] : run.length === 0 ? 0 : run.end[run.length - 1];
  return { start: offset + at, end: offset + at };
}
