import { Cat, has, phraseHas, TokenKind, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { letters } from '../letters.ts';
import { isComma, isDefinite, isWord } from '../words.ts';
import { isUnknownName } from './is-unknown-name.ts';

/** Whether the word at i, inside a phrase that begins at `from`, is part of a person's proper name. */
export function isNameAt(reading: Reading, i: number, from: number): boolean {
  const { scan } = reading;
  if (phraseHas(scan, i, Cat.person) || has(scan, i, Cat.person)) return true;
  if (has(scan, i, Cat.givenName)) return !has(scan, i, Cat.prep);
  if (i > from && isAddressed(reading, i)) return true;
  return i > from && isUnknownName(reading, i) && namePosition(reading, i) && !isForAnother(reading, i);
}

const ADDRESSES = new Set(['honorific', 'rank', 'royal']);

/** «الدكتور مطلق …», «اللواء حاتم …»: behind a definite form of address a word that no table knows is a given name. */
function isAddressed({ scan }: Reading, i: number): boolean {
  if (!isWord(scan, i) || scan.form[i] >= 0 || isDefinite(scan, i) || scan.clitics[i] !== 0) return false;
  const title = wordIn(scan, i - 1, 'title');
  return title !== null && isDefinite(scan, i - 1) && ADDRESSES.has(title.entry.cells.kind);
}

/** «الفريق الأول لكرة القدم», «المتحدث باسمه»: a noun with ل or ب and its complement. */
function isForAnother(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (letters(reading, i).startsWith('باسم')) return true;
  const first = scan.tokens.letters[scan.tokens.letterFrom[i]];
  if (first !== LAM && first !== BA) return false;
  const next = i + 1;
  return (
    next < scan.tokens.length &&
    isDefinite(scan, next) &&
    !has(scan, next, Cat.rel) &&
    !has(scan, next, Cat.demonym) &&
    !has(scan, next, Cat.title)
  );
}

const LAM = 0x644;
const BA = 0x628;

/** The run of tokens that looks like a person's proper name; empty when there is none. */
export function findName(reading: Reading, from: number, to: number): { from: number; to: number } {
  const { scan } = reading;
  let start = -1;
  for (let i = from; i < to; i++) {
    if (!isWord(scan, i)) {
      // «سيرغي #لافروف»
      if (scan.tokens.mark[i] === HASH) continue;
      if (start >= 0) return { from: start, to: i };
      i = quotedBodyEnd(reading, i, from, to);
      continue;
    }
    if (start < 0) {
      if (isTitleOrNation(reading, i, from)) {
        i = Math.max(i, Math.min(to, scan.phraseEnd[i]) - 1);
        continue;
      }
      if (!isNameAt(reading, i, from)) continue;
      if (!namesBody(reading, i, from)) start = isUnknownGiven(reading, i - 1, from) ? i - 1 : i;
      else i = Math.max(i, Math.min(to, scan.phraseEnd[i]) - 1);
      continue;
    }
    if (endsName(reading, i)) return { from: start, to: i };
  }
  return start < 0 ? { from: to, to } : { from: start, to };
}

/** The last token of what stands in marks inside a phrase, «رئيسة تحرير "بريد المدينة" سلمى …»; i itself where nothing does, or where only it can be the name (المغرد "أبو فهد"). */
function quotedBodyEnd({ scan, quotations }: Reading, i: number, from: number, to: number): number {
  const q = quotations.of[i];
  if (q < 0 || quotations.open[q] !== i || quotations.unclosed[q] === 1) return i;
  const close = quotations.close[q];
  return i > from && isDefinite(scan, i - 1) && close >= to - 1 ? i : Math.min(close, to - 1);
}

const HASH = 0x23;

/** «الأمين العام», «التركي», «مسؤول ليبي»: words of an office and nationalities that given names look like. */
function isTitleOrNation({ scan }: Reading, i: number, from: number): boolean {
  if (phraseHas(scan, i, Cat.person)) return false;
  if (phraseHas(scan, i, Cat.title)) return true;
  if (!has(scan, i, Cat.demonym) || scan.phrase[i] >= 0) return false;
  return isDefinite(scan, i) || (i > from && isWord(scan, i - 1) && !isDefinite(scan, i - 1));
}

function endsName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  // «آل الشيخ», «بن الإمام»: what follows a particle belongs to the name.
  if (PARTICLES.has(letters(reading, i - 1))) return false;
  if (has(scan, i, Cat.title) || has(scan, i, Cat.prep) || has(scan, i, Cat.rel) || has(scan, i, Cat.time))
    return true;
  return has(scan, i, Cat.head) && !has(scan, i, Cat.givenName) && isDefinite(scan, i);
}

const PARTICLES = new Set(['ال', 'بن', 'ابن', 'بنت', 'ابو', 'ابا', 'ابي', 'عبد', 'ولد']);

/** «جامعة الملك سعود», «مركز الملك سلمان», «مكتب نتانياهو»: a name behind the head of a body or place names that. */
function namesBody(reading: Reading, i: number, from: number): boolean {
  const { scan } = reading;
  let p = i - 1;
  if (p > from && has(scan, p, Cat.title) && isDefinite(scan, p)) p--;
  if (p < from || !isWord(scan, p) || isDefinite(scan, p)) return false;
  return wordIn(scan, p, 'head')?.entry.cells.type === 'institution' || has(scan, p, Cat.placeHead);
}

/** «المهندسة فيلومينا سايمون»: the word between a definite title and a name is a given name, whatever its stem. */
function isUnknownGiven({ scan }: Reading, i: number, from: number): boolean {
  if (i <= from || !isWord(scan, i) || scan.form[i] >= 0 || isDefinite(scan, i) || scan.clitics[i] !== 0)
    return false;
  return has(scan, i - 1, Cat.title) && isDefinite(scan, i - 1);
}

/** Behind a title, a nationality or an adjective of office an unknown word is a name. */
function namePosition(reading: Reading, i: number): boolean {
  const { scan } = reading;
  let p = i - 1;
  while (p > 0 && (isComma(scan, p) || scan.tokens.kind[p] === TokenKind.punctuation)) p--;
  return (
    has(scan, p, Cat.demonym) ||
    has(scan, p, Cat.givenName) ||
    has(scan, p, Cat.place) ||
    has(scan, p, Cat.abbreviation) ||
    (isDefinite(scan, p) && !has(scan, p, Cat.prep))
  );
}
