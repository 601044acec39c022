import { Cat, has, TokenKind } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { hasConjunction, isWord } from '../words.ts';

/** Leaves out the signs at both ends that do not belong to the content. */
export function trim(reading: Reading, run: Run): Run {
  const { scan, quotations } = reading;
  const { tokens } = scan;
  let { from, to } = run;
  while (from < to && (tokens.kind[from] === TokenKind.newline || isEdge(tokens.mark[from]))) from++;
  while (to > from) {
    const last = to - 1;
    if (tokens.kind[last] === TokenKind.newline || isEdge(tokens.mark[last])) {
      to--;
      continue;
    }
    // A closing mark without its opener inside, or an opener at the very end.
    const q = quotations.of[last];
    if (quotations.stray[last] === 1) {
      to--;
      continue;
    }
    if (
      q >= 0 &&
      (quotations.open[q] === last || (quotations.close[q] === last && quotations.open[q] < from))
    ) {
      to--;
      continue;
    }
    // «… وذلك» before «وفقا لـ»
    if (isWord(scan, last) && to - from > 3 && has(scan, last, Cat.dem) && hasConjunction(scan, last)) {
      to--;
      continue;
    }
    // A lone و before what follows.
    if (isWord(scan, last) && tokens.letterFrom[to] - tokens.letterFrom[last] === 1 && to - from > 1) {
      to--;
      continue;
    }
    break;
  }
  return { from, to };
}

function isEdge(mark: number): boolean {
  return (
    mark === 0x2e ||
    mark === 0x60c ||
    mark === 0x2c ||
    mark === 0x3a ||
    mark === 0x61b ||
    mark === 0x3b ||
    mark === 0x2026 ||
    mark === 0x21 ||
    mark === 0x2d ||
    mark === 0x2013 ||
    mark === 0x2014
  );
}
