import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import { adjunctEnd, skipToBoundary } from '../adjunct.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { canSpeak } from '../source/can-speak.ts';
import { isCircumstance, isDefinite, isNameWord, prefixedBy } from '../words.ts';
import { isGoverned } from './is-governed.ts';
import { endSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** Over an adjunct or circumstance, which ends the subject, or over a word, which may begin it. */
export function subjectStep(walk: Walk, j: number): number {
  const { reading, from, end } = walk;
  const { scan } = reading;
  const skip =
    (has(scan, j, Cat.participle) && !has(scan, j, Cat.adverb)) || isCircumstance(scan, j)
      ? skipToBoundary(reading, j + 1, end, walk.frames)
      : adjunctEnd(reading, j, end, walk.frames);
  if (skip > j) {
    endSubject(walk, j);
    return skip;
  }
  if (walk.subjectFrom < 0) {
    if (!walk.inRelative && canSpeak(reading, j) && !isGoverned(reading, j, from)) {
      walk.subjectFrom = j;
      walk.subjectPhraseEnd = nounPhraseEnd(reading, j, end);
    }
  } else if (j >= walk.subjectPhraseEnd) {
    // «اعتبر القنبري | هذه التصريحات أنها …»: the object begins
    if (j === walk.subjectPhraseEnd && has(scan, j, Cat.dem)) endSubject(walk, j);
    walk.lastWalked = j;
    if (isStranger(walk, j)) walk.strangers++;
  }
  // «شبكة سي إن إن»: the letters of a name are no complementizers.
  return phraseHas(scan, j, Cat.outlet) ? Math.max(j + 1, Math.min(end, scan.phraseEnd[j])) : j + 1;
}

/** A word behind the subject that is no part of its name: a verb, an object, not «للطيران المدني». */
function isStranger({ reading, inRelative }: Walk, j: number): boolean {
  const { scan } = reading;
  return (
    !inRelative &&
    !has(scan, j, Cat.prep) &&
    !prefixedBy(scan, j, 'li') &&
    !isDefinite(scan, j) &&
    !isNameWord(scan, j)
  );
}
