import { phraseIn, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { letters } from './letters.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

/** Whether token i begins a phrase that names an outlet: قناة، وكالة، «سكاي نيوز». */
export function isOutletHead(reading: Reading, i: number): boolean {
  return (
    isProgramme(reading, i) ||
    wordIn(reading.scan, i, 'head')?.entry.cells.type === 'outlet' ||
    phraseIn(reading.scan, i, 'outlet') !== null
  );
}

/** The token after the phrase of an outlet that begins at i. */
export function outletEnd(reading: Reading, i: number, limit: number): number {
  if (isProgramme(reading, i)) return reading.quotations.close[reading.quotations.of[i + 1]] + 1;
  return Math.max(i + 1, nounPhraseEnd(reading, i, limit));
}

/** «لبرنامج "هنا القاهرة"»: a programme with its quoted name; other programmes are bodies. */
function isProgramme(reading: Reading, i: number): boolean {
  const { of, open, unclosed } = reading.quotations;
  const q = i + 1 < of.length ? of[i + 1] : -1;
  if (q < 0 || open[q] !== i + 1 || unclosed[q] === 1) return false;
  const word = letters(reading, i);
  return word === 'برنامج' || word === 'لبرنامج';
}
