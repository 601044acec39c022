import { Cat, has, phraseHas, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import type { Run } from './cue.ts';
import { letters } from './letters.ts';
import { isOutletHead, outletEnd } from './outlet-phrase.ts';
import { isShortQuotation, opensQuotation } from './quoted.ts';
import { hasConjunction, isColon, isComma, isEventNoun, isOutletName, prefixedBy } from './words.ts';

const LAM = 0x644;

/** معها */
const LONGEST_WITH = 4;
const PRESENTERS = new Set(['مذيع', 'مذيعه', 'مراسل', 'مراسله', 'محاور', 'مقدم', 'مقدمه', 'موفد']);

/** «لـ"إرم نيوز"»، «لوكالة رويترز»، «للجزيرة نت»، «مع قناة …»: the outlet spoken to; null when there is none. */
export function recipientAt(reading: Reading, i: number, limit: number): Run | null {
  const { scan, quotations } = reading;
  const single = scan.tokens.letterFrom[i + 1] - scan.tokens.letterFrom[i] === 1;
  if (single && scan.tokens.letters[scan.tokens.letterFrom[i]] === LAM && i + 1 < limit) {
    if (opensQuotation(reading, i + 1) && namesOutlet(reading, i + 1))
      return { from: i + 1, to: quotations.close[quotations.of[i + 1]] + 1 };
    if (isOutletName(scan, i + 1)) return { from: i + 1, to: Math.max(i + 2, scan.phraseEnd[i + 1]) };
    return null;
  }
  if (prefixedBy(scan, i, 'li')) {
    if (isOutletName(scan, i) && !isPlaceRather(reading, i)) {
      let to = Math.max(i + 1, scan.phraseEnd[i]);
      if (to < limit && hasConjunction(scan, to) && isOutletName(scan, to))
        to = Math.max(to + 1, scan.phraseEnd[to]);
      return { from: i, to };
    }
    if (isOutletHead(reading, i)) return { from: i, to: outletEnd(reading, i, limit) };
    return null;
  }
  const { letterFrom } = scan.tokens;
  if (letterFrom[i + 1] - letterFrom[i] - scan.cut[i] > LONGEST_WITH) return null;
  const preposition = letters(reading, i);
  if ((preposition === 'مع' || preposition === 'معه' || preposition === 'معها') && i + 1 < limit) {
    if (isOutletHead(reading, i + 1)) return { from: i + 1, to: outletEnd(reading, i + 1, limit) };
    if (isOutletName(scan, i + 1)) return { from: i + 1, to: Math.max(i + 2, scan.phraseEnd[i + 1]) };
    // «مع مذيع CNN»: the presenter's outlet
    if (PRESENTERS.has(letters(reading, i + 1)) && i + 2 < limit && isOutletName(scan, i + 2))
      return { from: i + 2, to: Math.max(i + 3, scan.phraseEnd[i + 2]) };
    const q = quotations.of[i + 1];
    if (preposition !== 'مع' && opensQuotation(reading, i + 1) && isShortQuotation(reading, q)) {
      return { from: i + 1, to: quotations.close[q] + 1 };
    }
  }
  return null;
}

/** Words that the name of an outlet has at most; «لـ"مناقشة تشكيل الحكومة الجديدة"» is a purpose. */
const LONGEST_NAME = 4;

/** Whether the quotation that opens at token i can be the name of an outlet. */
function namesOutlet(reading: Reading, i: number): boolean {
  const { scan, quotations } = reading;
  return quotations.close[quotations.of[i]] - i - 1 <= LONGEST_NAME && !isEventNoun(scan, i + 1);
}

/** «للشرق الأوسط»، «للحياة»: an outlet's name that is an ordinary word counts only where the phrase ends. */
function isPlaceRather(reading: Reading, i: number): boolean {
  const { scan } = reading;
  // «وكالة دوغان التركية للأنباء»: the tail of an agency's own name
  for (let p = i - 1; p >= Math.max(0, i - 3); p--)
    if (wordIn(scan, p, 'head')?.entry.cells.type === 'outlet') return true;
  const place = has(scan, i, Cat.place) || phraseHas(scan, i, Cat.place);
  if (!place && (has(scan, i, Cat.outlet) || phraseHas(scan, i, Cat.outlet))) return false;
  const next = Math.max(i + 1, scan.phraseEnd[i]);
  if (next >= scan.tokens.length) return false;
  return !(
    isComma(scan, next) ||
    isColon(scan, next) ||
    has(scan, next, Cat.comp) ||
    hasConjunction(scan, next) ||
    opensQuotation(reading, next)
  );
}
