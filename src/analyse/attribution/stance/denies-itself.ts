import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { isComma, isDefinite, isWord } from '../words.ts';

/** Words of a content in which a predicate that denies it is looked for. */
const REACH = 40;

/** «الخبر عار عن الصحة»: the content's own predicate says that it is not so; a relative clause is not that predicate. */
export function deniesItself(reading: Reading, parts: readonly Run[]): boolean {
  const { scan } = reading;
  for (const part of parts) {
    let relative = false;
    for (let i = part.from; i < Math.min(part.to, part.from + REACH); i++) {
      if (!isWord(scan, i)) {
        if (isComma(scan, i)) relative = false;
        continue;
      }
      if (has(scan, i, Cat.rel)) relative = true;
      if (relative) continue;
      if (phraseHas(scan, i, Cat.denyPred)) return true;
      if (has(scan, i, Cat.denyPred) && isPredicate(reading, i, part.from)) return true;
    }
  }
  return false;
}

const COPULAS = new Set(['هو', 'هي', 'هم', 'انه', 'انها']);

/** «المزاعم كاذبة», «هي بكل بساطة كاذبة», but not «أنباء كاذبة»: one word that describes its noun denies nothing. */
function isPredicate(reading: Reading, i: number, from: number): boolean {
  if (i === from || isDefinite(reading.scan, i - 1)) return !isDefinite(reading.scan, i);
  for (let j = i - 1; j >= Math.max(from, i - 4); j--) if (COPULAS.has(letters(reading, j))) return true;
  return false;
}
