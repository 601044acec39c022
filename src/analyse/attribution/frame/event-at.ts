import { Cat, has, isVerbalNounShape } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isUnknownName } from '../source/is-unknown-name.ts';
import { isDefinite, isEventNoun, isNameWord, isWord, prefixedBy, startsWithBal } from '../words.ts';
import type { Walk } from './walk.ts';

const LAM = 0x644;

/** Whether a verbal noun, or a noun of necessity or of negation, tells at token k of something that happens. */
export function eventAt(walk: Walk, k: number): boolean {
  const { scan } = walk.reading;
  // «تحدث عن العدوان»: a topic; only an indefinite verbal noun tells something
  if (walk.verbClass === 'talk' && isDefinite(scan, k)) return false;
  return (
    isEventNoun(scan, k, true) ||
    (isDefiniteEvent(walk.reading, walk.from, k) && !isPlural(scan, k)) ||
    has(scan, k, Cat.must) ||
    has(scan, k, Cat.mustNoun) ||
    has(scan, k, Cat.negNoun)
  );
}

/** A verbal noun with the article. */
export function isDefiniteEvent(reading: Reading, from: number, k: number): boolean {
  const { scan } = reading;
  const { tokens } = scan;
  if (
    !isWord(scan, k) ||
    !(isDefinite(scan, k) || startsWithBal(scan, k)) ||
    // للتخزين: the preposition hides in the doubled lam.
    (tokens.letters[tokens.letterFrom[k]] === LAM && tokens.letters[tokens.letterFrom[k] + 1] === LAM) ||
    has(scan, k, Cat.head) ||
    has(scan, k, Cat.title) ||
    // «بالتآمر» is no man called تامر.
    (isNameWord(scan, k) && !(startsWithBal(scan, k) && has(scan, k, Cat.eventNoun)))
  )
    return false;
  const withBi = prefixedBy(scan, k, 'bi');
  // «أشرف القدرة»: behind a name it is a surname.
  if (!withBi && k > from && (has(scan, k - 1, Cat.givenName) || isUnknownName(reading, k - 1))) return false;
  if (has(scan, k, Cat.eventNoun) || has(scan, k, Cat.masdar)) return true;
  if (scan.form[k] < 0) return withBi && isVerbalNounShape(tokens, k, scan.cut[k] + 3);
  return has(scan, k, Cat.trigger) && isVerbalNounShape(tokens, k, scan.cut[k] + 2);
}

/** «التطورات»: several happenings are a topic, not a proposition. */
function isPlural({ tokens }: Reading['scan'], k: number): boolean {
  const { letters, letterFrom } = tokens;
  return letters[letterFrom[k + 1] - 1] === 0x62a && letters[letterFrom[k + 1] - 2] === 0x627;
}
