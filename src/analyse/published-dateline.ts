import { Cat, folded, has, TokenKind } from '../arabic/index.ts';
import type { FoundMoment } from './dates/moment.ts';
import type { Reading } from './reading.ts';

/** Tokens of all kinds that may stand before the date of a dateline. */
const LONGEST_HEAD = 24;

/** Words besides the date that a dateline may hold (a place, an agency, «تم النشر في»). */
const DATELINE_WORDS = 6;

/** Whether a date stands where and how datelines stand: in a short line near the top, set off from other words, or after a word like نشر, or at the head of a paragraph before an agency. */
export function standsAsDateline(reading: Reading, found: FoundMoment): boolean {
  const { tokens } = reading.scan;
  let first = found.from;
  let words = 0;
  while (first > 0 && tokens.kind[first - 1] !== TokenKind.newline) {
    first--;
    if (tokens.kind[first] === TokenKind.word) words++;
    if (words > DATELINE_WORDS || found.from - first > LONGEST_HEAD) return false;
  }
  for (let k = first; k < found.from; k++) if (has(reading.scan, k, Cat.prepTime)) return false;
  let after = 0;
  let last = found.to;
  while (last < tokens.length && tokens.kind[last] !== TokenKind.newline && after <= DATELINE_WORDS) {
    if (tokens.kind[last] === TokenKind.word) after++;
    if (has(reading.scan, last, Cat.comp) || has(reading.scan, last, Cat.say)) after += DATELINE_WORDS;
    last++;
  }
  const paragraph = reading.sentences.paragraph[reading.sentences.of[found.from]] ?? 0;
  const told = saysPublished(reading, first, found.from);
  if (
    words + after <= DATELINE_WORDS &&
    (told || (paragraph < HEAD_PARAGRAPHS && isSetOff(reading, first, found.from)))
  ) {
    return true;
  }
  // «بغداد/ 12 أيار 2018 (رويترز) – …»: head of a paragraph
  const mark = found.to < tokens.length ? tokens.mark[found.to] : 0;
  return (
    paragraph <= 4 &&
    words <= 3 &&
    (mark === 0x28 || mark === 0x2d || mark === 0x2013 || mark === 0x3a || mark === 0x2f)
  );
}

/** Lines from the top in which a bare date is the dateline; farther down it may be anything. */
const HEAD_PARAGRAPHS = 8;

const PUBLISHED_WORDS: ReadonlySet<string> = new Set(
  'نشر النشر نشرت تحديث تاريخ بتاريخ التاريخ حرر تحرير الاضافه'.split(' '),
);

function saysPublished(reading: Reading, from: number, to: number): boolean {
  const { scan } = reading;
  for (let k = from; k < to; k++) {
    if (scan.tokens.kind[k] === TokenKind.word && PUBLISHED_WORDS.has(folded(scan.tokens, k))) return true;
  }
  return false;
}

/** Whether a date begins its line, or a sign, a place or an outlet stands before it: «حرب 6 أكتوبر 1973» is no dateline. */
function isSetOff(reading: Reading, first: number, at: number): boolean {
  if (at === first) return true;
  const { scan } = reading;
  if (scan.tokens.kind[at - 1] !== TokenKind.word) return true;
  return [Cat.place, Cat.capital, Cat.outlet].some((category) => has(scan, at - 1, category));
}
