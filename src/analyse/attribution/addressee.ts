import { Cat, Form, has, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { isDefinite, isNameWord } from './words.ts';

const YA = 0x64a;
const NUN = 0x646;

/** Whether the only noun behind the verb at token `verb` is no subject of it by its form: it is who is addressed. */
export function isAddressee(reading: Reading, verb: number, i: number): boolean {
  return isOblique(reading, i) || disagrees(reading, verb, i);
}

/** «وطالب روسيا بالرد»: a masculine verb whose only noun is a country; the country is its object. */
function disagrees({ scan }: Reading, verb: number, i: number): boolean {
  const form = wordIn(scan, verb, 'verb')?.form;
  if (form === undefined || (form & (Form.feminine | Form.plural)) !== 0) return false;
  return has(scan, i, Cat.place) && !isDefinite(scan, i) && isFeminine(scan, i);
}

/** Countries in ا، ة، ان are feminine but for لبنان and the like. */
function isFeminine({ tokens }: Reading['scan'], i: number): boolean {
  const last = tokens.letters[tokens.letterFrom[i + 1] - 1];
  return last === 0x627 || last === 0x647;
}

/** «المستخدمين»، «الطرفين»: a plural or dual whose ending says that it is no subject. */
function isOblique({ scan }: Reading, i: number): boolean {
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
