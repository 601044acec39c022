import { Cat, has, phraseHas, TokenKind } from '../../../arabic/index.ts';
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
    const turn = concessionBefore(reading, from, to);
    if (turn < to) {
      to = turn;
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

/** «…، رغم أنها | نفت …»: where the words begin that open the clause of the next cue; `to` when none stand there. */
function concessionBefore({ scan }: Reading, from: number, to: number): number {
  const comp = to - 1;
  if (!isWord(scan, comp) || !has(scan, comp, Cat.comp)) return to;
  for (let k = Math.max(from + 1, comp - 3); k < comp; k++) {
    if (k === comp - 1 && has(scan, k, Cat.compGuard)) return k;
    if (scan.phraseEnd[k] === comp && phraseHas(scan, k, Cat.compGuard)) return k;
  }
  return to;
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
