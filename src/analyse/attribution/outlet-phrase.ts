import { phraseIn, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

/** Whether token i begins a phrase that names an outlet: قناة، وكالة، «سكاي نيوز». */
export function isOutletHead(reading: Reading, i: number): boolean {
  return (
    wordIn(reading.scan, i, 'head')?.entry.cells.type === 'outlet' ||
    phraseIn(reading.scan, i, 'outlet') !== null
  );
}

/** The token after the phrase of an outlet that begins at i. */
export function outletEnd(reading: Reading, i: number, limit: number): number {
  return Math.max(i + 1, nounPhraseEnd(reading, i, limit));
}
