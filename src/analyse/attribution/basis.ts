import { Cat, endOf, has } from '../../arabic/index.ts';
import type { Basis } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { Run } from './cue.ts';

/** Words from the start of a content in which a speaker says how he knows. */
const REACH = 25;

/** Whether the speaker says that he saw it or was told, by the words of the content; null when he does not say. */
export function basisOf(reading: Reading, parts: readonly Run[]): Basis | null {
  const { scan } = reading;
  for (const part of parts) {
    for (let i = part.from; i < Math.min(part.to, part.from + REACH); i++) {
      if (endOf(scan, i, Cat.saw) > 0) return 'saw';
      if (endOf(scan, i, Cat.told) > 0) return 'told';
    }
  }
  return null;
}

/** «…، على حد قوله»: the outlet keeps its distance from the content that ends before token `to`. */
export function keepsDistance(reading: Reading, to: number): boolean {
  const { scan } = reading;
  for (let i = to; i < Math.min(scan.tokens.length, to + 4); i++) {
    if (endOf(scan, i, Cat.accordOwn) > 0) return true;
    if (scan.tokens.kind[i] <= 3 && !has(scan, i, Cat.accord)) return false;
  }
  return false;
}
