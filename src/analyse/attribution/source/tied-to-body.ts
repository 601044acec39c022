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
  'مسؤول',
  'مسوول',
]);

/** «مقرب من الوزارة»: who is near a body does not belong to it (ANNOTATION F4). */
const NEAR = new Set(['مقرب', 'قريب']);

/** Whether an unnamed source is tied to a body: «في الجيش»، «من الوزارة»، or by an adjective of state. */
export function tiedToBody(reading: Reading, from: number, to: number): boolean {
  const { scan } = reading;
  for (let i = from; i < to; i++) {
    if (!isWord(scan, i)) continue;
    const stem = adjectiveStem(reading, i);
    if (OFFICIAL_ADJECTIVES.has(stem)) return true;
    if (NEAR.has(stem)) return false;
    const head = wordIn(scan, i, 'head');
    if (head !== null && head.entry.cells.type === 'institution') return true;
    if (phraseHas(scan, i, Cat.organization) || phraseHas(scan, i, Cat.group)) return true;
  }
  return false;
}
