import { Cat, has, isVerbalNounShape } from '../../../arabic/index.ts';
import { isUnknownName } from '../source/is-unknown-name.ts';
import { isDefinite, isEventNoun, isNameWord, isWord, prefixedBy } from '../words.ts';
import type { Walk } from './walk.ts';

const LAM = 0x644;

/** Whether a verbal noun, or a noun of necessity or of negation, tells at token k of something that happens. */
export function eventAt(walk: Walk, k: number): boolean {
  const { scan } = walk.reading;
  // «تحدث عن العدوان»: a topic; only an indefinite verbal noun tells something
  if (walk.verbClass === 'talk' && isDefinite(scan, k)) return false;
  return (
    isEventNoun(scan, k, true) ||
    isDefiniteEvent(walk, k) ||
    has(scan, k, Cat.must) ||
    has(scan, k, Cat.mustNoun) ||
    has(scan, k, Cat.negNoun)
  );
}

/** A verbal noun with the article. */
export function isDefiniteEvent({ reading, from }: Walk, k: number): boolean {
  const { scan } = reading;
  const { tokens } = scan;
  if (
    !isWord(scan, k) ||
    !isDefinite(scan, k) ||
    // للتخزين: the preposition hides in the doubled lam.
    (tokens.letters[tokens.letterFrom[k]] === LAM && tokens.letters[tokens.letterFrom[k] + 1] === LAM) ||
    has(scan, k, Cat.head) ||
    has(scan, k, Cat.title) ||
    isNameWord(scan, k)
  )
    return false;
  const withBi = prefixedBy(scan, k, 'bi');
  // «أشرف القدرة»: behind a name it is a surname.
  if (!withBi && k > from && (has(scan, k - 1, Cat.givenName) || isUnknownName(reading, k - 1))) return false;
  if (has(scan, k, Cat.eventNoun) || has(scan, k, Cat.masdar)) return true;
  return withBi && scan.form[k] < 0 && isVerbalNounShape(tokens, k, scan.cut[k] + 3);
}
