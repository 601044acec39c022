import { Cat, has, hashLetters } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { isOfficeAt } from './source/offices.ts';
import type { Speaker } from './speakers/speaker.ts';
import { hasConjunction, isComma, isDefinite, isNameWord, isWord } from './words.ts';

/** Words before a name that are searched for its bearer's office: «مدير فرع الهيئة العامة للسياحة بمنطقة تبوك ناصر بن …». */
const REACH = 14;

/**
 * Finds the offices of speakers whom the report names only by surname where they speak: «السيستاني» is official
 * when «المرجع الأعلى علي السيستاني» stands anywhere in the article. One pass over the text.
 */
export function settleOffices(reading: Reading, speakers: readonly Speaker[]): void {
  const byName = new Map<number, Speaker[]>();
  for (const speaker of speakers) {
    if (speaker.type !== 'person' || speaker.name.size === 0) continue;
    const last = [...speaker.name].at(-1)!;
    const hash = hashLetters(
      Uint16Array.from(last, (letter) => letter.charCodeAt(0)),
      0,
      last.length,
    );
    byName.set(hash, [...(byName.get(hash) ?? []), speaker]);
  }
  if (byName.size === 0) return;
  const { tokens, cut } = reading.scan;
  for (let i = 0; i < tokens.length; i++) {
    if (!isWord(reading.scan, i) || reading.ignored[i] === 1) continue;
    let from = tokens.letterFrom[i] + cut[i];
    const to = tokens.letterFrom[i + 1];
    if (to - from > 3 && tokens.letters[from] === 0x627 && tokens.letters[from + 1] === 0x644) from += 2;
    const named = byName.get(hashLetters(tokens.letters, from, to));
    if (named === undefined || !holdsOffice(reading, i)) continue;
    for (const speaker of named) speaker.type = 'official';
  }
}

/** Whether an office stands right before the name at i, or in apposition right behind it. */
function holdsOffice(reading: Reading, i: number): boolean {
  const { scan } = reading;
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    if (!isWord(scan, j)) {
      if (isComma(scan, j) && i - j <= 4) continue;
      break;
    }
    if (has(scan, j, Cat.say) || has(scan, j, Cat.comp) || (has(scan, j, Cat.prep) && j < i - 4)) break;
    // Over what can stand between an office and its name: definite words, names, heads; a verb or another noun ends it.
    if (isOffice(reading, j)) {
      if (followsAnother(reading, j, i)) break;
      return true;
    }
    if (i - j > 6 && !belongsToOffice(reading, j)) break;
  }
  const next = i + 1;
  return (
    next + 1 < scan.tokens.length &&
    isComma(scan, next) &&
    isWord(scan, next + 1) &&
    isOffice(reading, next + 1)
  );
}

function belongsToOffice(reading: Reading, j: number): boolean {
  const { scan } = reading;
  return isDefinite(scan, j) || isNameWord(scan, j) || has(scan, j, Cat.head) || has(scan, j, Cat.placeHead);
}

/** «الرئيس بوتين ونظيره ترامب»: the office belongs to the name before the conjunction. */
function followsAnother(reading: Reading, office: number, name: number): boolean {
  for (let j = office + 1; j <= name; j++) if (hasConjunction(reading.scan, j)) return true;
  return false;
}

function isOffice(reading: Reading, i: number): boolean {
  if (!isOfficeAt(reading, i)) return false;
  return isDefinite(reading.scan, i) || !isDefinite(reading.scan, i - 1);
}
