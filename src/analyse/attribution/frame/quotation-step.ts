import { Cat, endOf, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isNameQuotation, isShortQuotation, quotedRuns } from '../quoted.ts';
import { isColon, isComma, isWord } from '../words.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { subjectAt } from './subject.ts';
import type { NO_CONTENT, Walk } from './walk.ts';

/** At the mark that opens a quotation: what was said, or a name to walk over. */
export function quotationStep(walk: Walk, j: number): Frame | number | typeof NO_CONTENT {
  const { reading, frames } = walk;
  const { quotations } = reading;
  const q = quotations.of[j];
  const close = quotations.close[q];
  const short = isShortQuotation(reading, q);
  if (short && walk.subjectFrom < 0 && namesSubject(reading, q)) {
    walk.subjectFrom = j + 1;
    walk.subjectTo = close;
    return close + 1;
  }
  // A short quotation in the middle of a sentence is a name or a scare quote, not what was said.
  if (isNameQuotation(reading, q) || (short && (goesOnBehind(reading, close) || isAside(walk, j))))
    return close + 1;
  if ((!frames.has('quote') && walk.saying === null) || isJoined(walk, j)) {
    // «أدانت المنظمة "الهجوم" …»: quoted words that were not said with this verb
    walk.strangers += ASIDE;
    return close + 1;
  }
  return frameOf(walk, walk.saying === null ? 'quote' : 'saying', quotedRuns(reading, q), subjectAt(walk, j));
}

/** What a quotation that is walked over counts: a verbal noun behind it is no longer near the subject. */
const ASIDE = 3;

/** «وبيّن «المسلم» أن»: a short quotation behind the verb with the content still to come is its subject. */
function namesSubject(reading: Reading, q: number): boolean {
  const { scan, quotations } = reading;
  const next = quotations.close[q] + 1;
  if (next >= scan.tokens.length || quotations.unclosed[q] === 1) return false;
  return (
    has(scan, next, Cat.comp) ||
    has(scan, next, Cat.prep) ||
    isColon(scan, next) ||
    endOf(scan, next, Cat.accordFrom) > 0
  );
}

/** «استدعاء السفير من أجل "التشاور"»: a few quoted words far behind the verb, or behind a preposition. */
function isAside({ reading, from, strangers, subjectFrom, verbClass }: Walk, j: number): boolean {
  if (strangers > 0 || verbClass === 'consider' || (subjectFrom < 0 && j > from + 1)) return true;
  return j > from && isWord(reading.scan, j - 1) && has(reading.scan, j - 1, Cat.prep);
}

/** «تعلق على ما "حققه" الفريق و"وجود المدرب"»: a lone و joins the quotation to what stands before it. */
function isJoined({ reading, from }: Walk, j: number): boolean {
  const { tokens } = reading.scan;
  return (
    j - 1 > from &&
    isWord(reading.scan, j - 1) &&
    tokens.letterFrom[j] - tokens.letterFrom[j - 1] === 1 &&
    tokens.letters[tokens.letterFrom[j - 1]] === WA
  );
}

const WA = 0x648;

function goesOnBehind(reading: Reading, close: number): boolean {
  const next = close + 1;
  return next < reading.scan.tokens.length && (isWord(reading.scan, next) || isComma(reading.scan, next));
}
