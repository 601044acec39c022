import { Cat, has, isVerbalNounShape } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { isDefinite, isWord } from './words.ts';

const HA = 0x647;
const ALIF = 0x627;
const MIM = 0x645;

/** Nouns that, indefinite, most often stand before a complement: «منطقة …»، «انتظار …»، «في بيان …». */
const HEADS = [
  Cat.head,
  Cat.title,
  Cat.placeHead,
  Cat.placeHeadKept,
  Cat.eventNoun,
  Cat.masdar,
  Cat.construct,
  Cat.quantifier,
  Cat.negNoun,
] as const;

/** Whether the words up to word k can stand as a finished noun phrase, so that an object may follow. */
export function isComplete({ scan }: Reading, k: number): boolean {
  if (!isWord(scan, k)) return true;
  if (has(scan, k, Cat.prep) || has(scan, k, Cat.prepTime)) return false;
  if (isDefinite(scan, k) || hasPronoun(scan, k)) return true;
  if (has(scan, k, Cat.givenName) || has(scan, k, Cat.adjective)) return true;
  if (HEADS.some((category) => has(scan, k, category))) return false;
  // «لإبداء …»: a verbal noun that only its shape tells, with a preposition written onto it
  return scan.form[k] >= 0 || !(isVerbalNounShape(scan.tokens, k) || isVerbalNounShape(scan.tokens, k, 1));
}

/** An attached ـه، ـها، ـهم closes a noun as the article does. */
function hasPronoun({ tokens }: Reading['scan'], k: number): boolean {
  const { letters, letterFrom } = tokens;
  const last = letters[letterFrom[k + 1] - 1];
  return (last === ALIF || last === MIM) && letters[letterFrom[k + 1] - 2] === HA;
}
