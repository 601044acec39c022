import { Cat, Clitic, has, lettersOf, TokenKind } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';

/** What governs a participant: nothing, the doer of a passive, a target, a place, company, or something else. */
export type Preposition = 'agent' | 'on' | 'for' | 'in' | 'with' | 'other' | null;

const PLACED = new Set('في داخل شرق غرب شمال جنوب قرب وسط شرقي غربي شمالي جنوبي'.split(' '));
const AGAINST = new Set(['علي', 'ضد', 'بحق', 'نحو', 'باتجاه']);
const FROM_AWAY = new Set(['الي', 'من', 'عن']);

const ALIF = 0x627;
const LAM = 0x644;
const BA = 0x628;

/** The preposition of the phrase that begins at token j; heads of places and titles before it are looked through. */
export function prepositionBefore(reading: Reading, j: number): Preposition {
  const { scan } = reading;
  const bits = scan.clitics[j];
  if ((bits & Clitic.bi) !== 0) return 'in';
  if ((bits & Clitic.li) !== 0) return 'for';
  // Nothing is cut off a word that is not known: بالأسلحة، للمتطوعين.
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[j];
  if (scan.form[j] < 0 && letters[from + 1] === ALIF && letters[from + 2] === LAM && letters[from] === BA)
    return 'in';
  if (scan.form[j] < 0 && letters[from] === LAM && letters[from + 1] === LAM) return 'for';
  let p = j - 1;
  while (p > 0 && (has(scan, p, Cat.placeHead) || has(scan, p, Cat.title))) {
    if ((scan.clitics[p] & Clitic.bi) !== 0) return 'in';
    p--;
  }
  if (p < 0 || scan.tokens.kind[p] !== TokenKind.word) return null;
  const word = lettersOf(scan, p);
  if (word === 'قبل' && p > 0 && lettersOf(scan, p - 1) === 'من') return 'agent';
  if ((word === 'يد' || word === 'ايدي' || word === 'يدي') && p > 0) return 'agent';
  if (PLACED.has(word)) return 'in';
  if (AGAINST.has(word)) return 'on';
  if (word === 'مع' || word === 'بين') return 'with';
  if (FROM_AWAY.has(word)) return 'other';
  const governs = has(scan, p, Cat.prep) || has(scan, p, Cat.prepTime) || has(scan, p, Cat.prepTopic);
  return governs ? 'other' : null;
}
