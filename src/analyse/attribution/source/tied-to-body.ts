import { Cat, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isWord } from '../words.ts';
import { adjectiveStem } from './adjective-stem.ts';

const OFFICIAL_ADJECTIVES = new Set([
  'امني',
  'عسكري',
  'حكومي',
  'دبلوماسي',
  'رسمي',
  'قضائي',
  'استخباري',
  'استخباراتي',
  'وزاري',
  'رئاسي',
]);

/** Whether an unnamed source is tied to a body: «في الجيش»، «من الوزارة»، or by an adjective of state. */
export function tiedToBody(reading: Reading, from: number, to: number): boolean {
  const { scan } = reading;
  for (let i = from; i < to; i++) {
    if (!isWord(scan, i)) continue;
    if (OFFICIAL_ADJECTIVES.has(adjectiveStem(reading, i))) return true;
    const head = wordIn(scan, i, 'head');
    if (head !== null && head.entry.cells.type === 'institution') return true;
    if (phraseHas(scan, i, Cat.organization) || phraseHas(scan, i, Cat.group)) return true;
  }
  return false;
}
