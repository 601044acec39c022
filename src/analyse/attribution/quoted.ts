import { Cat, has } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import type { Run } from './cue.ts';
import { namesBody } from './noun-phrase.ts';
import { hasConjunction, isEventNoun, isWord } from './words.ts';

/** Whether the mark at token i opens a quotation. */
export function opensQuotation(reading: Reading, i: number): boolean {
  const q = reading.quotations.of[i];
  return q !== undefined && q >= 0 && reading.quotations.open[q] === i;
}

/** A quotation of up to three words: a name or a scare quote (GRAMMAR §2.4). */
export function isShortQuotation(reading: Reading, q: number): boolean {
  return wordCount(reading, q) <= 3;
}

/** A quoted name behind a head: وكالة "فارس"، لـ"إرم نيوز". */
export function isNameQuotation(reading: Reading, q: number): boolean {
  const open = reading.quotations.open[q];
  const words = wordCount(reading, q);
  // «أعلن المصدر "استقبال سبع جثث"»: what happens is no name
  if (words > 2 && isEventNoun(reading.scan, open + 1)) return false;
  return words <= 5 && namesBody(reading, open - 1);
}

/** «أن "لهجة الرئيس الساخرة من القضاء" يجب أن تتغير»: a few quoted words open a clause that goes on behind them. */
export function opensPredicate(reading: Reading, q: number): boolean {
  const { scan, sentences, quotations } = reading;
  const next = quotations.close[q] + 1;
  if (wordCount(reading, q) > 6 || next >= scan.tokens.length || !isWord(scan, next)) return false;
  return (
    sentences.of[next] === sentences.of[next - 1] &&
    !hasConjunction(scan, next) &&
    (has(scan, next, Cat.must) ||
      has(scan, next, Cat.neg) ||
      (has(scan, next, Cat.comp) && scan.clitics[next] === 0) ||
      (has(scan, next, Cat.prep) && next + 1 < scan.tokens.length && has(scan, next + 1, Cat.comp)))
  );
}

/** The inside of a quotation, and of those that «و» joins to it. */
export function quotedRuns(reading: Reading, q: number): readonly Run[] {
  const { quotations, scan } = reading;
  const runs: Run[] = [{ from: quotations.open[q] + 1, to: quotations.close[q] }];
  let close = quotations.close[q];
  while (close + 2 < scan.tokens.length) {
    const wa = close + 1;
    const single = isWord(scan, wa) && scan.tokens.letterFrom[wa + 1] - scan.tokens.letterFrom[wa] === 1;
    const next = single ? quotations.of[wa + 1] : -1;
    if (next < 0 || quotations.open[next] !== wa + 1) break;
    runs.push({ from: wa + 2, to: quotations.close[next] });
    close = quotations.close[next];
  }
  return runs;
}

/** Words inside a quotation, as far as it matters: at most eight are counted. */
function wordCount(reading: Reading, q: number): number {
  const { quotations, scan } = reading;
  let words = 0;
  for (let i = quotations.open[q] + 1; i < quotations.close[q] && words < 8; i++)
    if (scan.tokens.kind[i] <= 3) words++;
  return words;
}
