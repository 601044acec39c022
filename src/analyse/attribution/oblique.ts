import type { Reading } from '../reading.ts';
import { isDefinite, isNameWord } from './words.ts';

const YA = 0x64a;
const NUN = 0x646;

/** «المستخدمين»، «الطرفين»: a plural or dual whose ending says that it is no subject. */
export function isOblique({ scan }: Reading, i: number): boolean {
  const { letters, letterFrom } = scan.tokens;
  const to = letterFrom[i + 1];
  return (
    to - letterFrom[i] > 6 &&
    letters[to - 1] === NUN &&
    letters[to - 2] === YA &&
    isDefinite(scan, i) &&
    !isNameWord(scan, i)
  );
}
