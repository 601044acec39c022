import { Cat, Clitic, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isDateWord, isDefinite, isNameWord, isOutletName, isWord } from '../words.ts';

/** Whether a token can begin a phrase that speaks: a definite noun, a known head, title or name. */
export function canSpeak(reading: Reading, i: number): boolean {
  const { scan } = reading;
  // A lone و or ف that stands apart is no noun.
  if (!isWord(scan, i) || scan.tokens.letterFrom[i + 1] - scan.tokens.letterFrom[i] < 2) return false;
  if (has(scan, i, Cat.prep) || has(scan, i, Cat.comp) || has(scan, i, Cat.time) || has(scan, i, Cat.rel))
    return false;
  if (
    has(scan, i, Cat.prepTime) ||
    has(scan, i, Cat.prepTopic) ||
    has(scan, i, Cat.turn) ||
    has(scan, i, Cat.neg)
  )
    return false;
  // «دان الأمين العام …»: a verb with the letters of a name
  if (has(scan, i, Cat.say) && has(scan, i, Cat.givenName) && isDefiniteAfter(reading, i)) return false;
  if (isDateWord(scan, i) || phraseHas(scan, i, Cat.turn)) return false;
  if ((scan.clitics[i] & (Clitic.bi | Clitic.li | Clitic.ka)) !== 0) return false;
  if (
    has(scan, i, Cat.adverb) ||
    has(scan, i, Cat.there) ||
    has(scan, i, Cat.compGuard) ||
    has(scan, i, Cat.participle)
  )
    return false;
  if (has(scan, i, Cat.quantifier) && (isDefinite(scan, i) || standsAlone(reading, i))) return true;
  if (has(scan, i, Cat.quantifier))
    return (
      i + 1 < scan.tokens.length &&
      (isDefinite(scan, i + 1) || has(scan, i + 1, Cat.prep) || has(scan, i + 1, Cat.head))
    );
  if (has(scan, i, Cat.dem)) return i + 1 < scan.tokens.length && isDefinite(scan, i + 1);
  return (
    isDefinite(scan, i) ||
    has(scan, i, Cat.head) ||
    has(scan, i, Cat.title) ||
    phraseHas(scan, i, Cat.title) ||
    isNameWord(scan, i) ||
    isOutletName(scan, i) ||
    has(scan, i, Cat.nameGuarded) ||
    scan.form[i] < 0
  );
}

function isDefiniteAfter({ scan }: Reading, i: number): boolean {
  return (
    i + 1 < scan.tokens.length &&
    isWord(scan, i + 1) &&
    isDefinite(scan, i + 1) &&
    has(scan, i + 1, Cat.title)
  );
}

/** أحدهم، بعضهم، كثيرون: a quantity that needs no noun. */
function standsAlone(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const to = letterFrom[i + 1];
  const last = letters[to - 1];
  return (last === 0x645 && letters[to - 2] === 0x647) || (last === 0x646 && letters[to - 2] === 0x648);
}
