import {
  Cat,
  Clitic,
  findForm,
  formHas,
  has,
  isOrdinaryWord,
  isVerbalNounShape,
} from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';

const ALIF = 0x627;
const HAMZA_ABOVE = 0x623;
const LAM = 0x644;
const YA = 0x64a;
const TA = 0x62a;
const WAW = 0x648;
const NUN = 0x646;
const HA = 0x647;
const SIN = 0x633;
const MIM = 0x645;

/** What one word can be inside a person's name. */

/** A given name of the table, without article. */
export function isGiven(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    has(scan, i, Cat.givenName) &&
    !has(scan, i, Cat.prep) &&
    !has(scan, i, Cat.say) &&
    (scan.clitics[i] & Clitic.al) === 0
  );
}

/** A given name that is nothing else (أحمد, not كريم). */
export function isOnlyGiven(reading: Reading, i: number): boolean {
  return isGiven(reading, i) && !has(reading.scan, i, Cat.givenNameWord);
}

const PARTICLES = new Set(['بن', 'ابن', 'بنت', 'ابو', 'ابي', 'ام', 'ال', 'عبد', 'دي', 'فان', 'فون', 'ولد']);

/** «بن»، «أبو»، «آل»، «فان»: a word that joins the parts of a name. */
export function isParticle(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  if (letterFrom[i + 1] - letterFrom[i] > 3) return false;
  let word = '';
  for (let k = letterFrom[i]; k < letterFrom[i + 1]; k++) word += String.fromCharCode(letters[k]);
  return PARTICLES.has(word);
}

/** Whether word i is written with the article. */
export function hasArticle(reading: Reading, i: number): boolean {
  const { letters, letterAt, letterFrom, text } = reading.scan.tokens;
  const from = letterFrom[i];
  if (letterFrom[i + 1] - from <= 3 || letters[from] !== ALIF || letters[from + 1] !== LAM) return false;
  // «ألغى» is written with hamza.
  return text.charCodeAt(letterAt[from]) !== HAMZA_ABOVE;
}

/** A word with the article that ends a name behind a given name: الألوسي، التكريتي، النجار، الحسن. */
export function isSurname(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (!hasArticle(reading, i)) return false;
  const { letters, letterFrom } = scan.tokens;
  const last = letters[letterFrom[i + 1] - 1];
  if (has(scan, i, Cat.demonym)) return last === YA && !has(scan, i - 1, Cat.title);
  if (has(scan, i, Cat.givenName) || has(scan, i, Cat.person)) return true;
  if (scan.form[i] >= 0) return false;
  return !isOrdinaryWord(scan.lexicon, scan.tokens, i) || (last !== HA && !isPluralShaped(reading, i));
}

/** A word that no table knows, that is made of no ordinary stem and has no article. */
export function isUnknown(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const { letterFrom } = scan.tokens;
  if (scan.form[i] >= 0 || scan.phrase[i] >= 0 || letterFrom[i + 1] - letterFrom[i] < 2) return false;
  if (scan.cut[i] > 0 && (scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0 && !startsWithWaw(reading, i))
    return false;
  return (
    !hasArticle(reading, i) && !isForDefinite(reading, i) && !isOrdinaryWord(scan.lexicon, scan.tokens, i)
  );
}

/** «للإفتاء»: ل with the article. */
function isForDefinite(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[i];
  return letterFrom[i + 1] - from > 4 && letters[from] === LAM && letters[from + 1] === LAM;
}

/** واصف، وايسمان: a name may begin with و; the scanner cuts it off when nothing is known of the word. */
function startsWithWaw(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[i];
  const second = letters[from + 1];
  return letterFrom[i + 1] - from <= 5 || second === ALIF || second === YA || second === WAW;
}

/** و ف ب ل ك, written onto a verbal noun: لتجفيف. */
const PREFIXED = new Set([0x648, 0x641, 0x628, 0x644, 0x643]);

/** A present, a feminine or plural past, a verbal noun or a word with a pronoun by its letters: no part of a name. */
export function isVerbShaped(reading: Reading, i: number): boolean {
  const { tokens } = reading.scan;
  const { letters, letterFrom } = tokens;
  const from = letterFrom[i];
  const to = letterFrom[i + 1];
  const length = to - from;
  const last = letters[to - 1];
  const before = letters[to - 2];
  if (length >= 4 && letters[from] === YA && isPresentShaped(letters, from, to)) return true;
  if (length >= 4 && last === ALIF && before === WAW) return true;
  if (length >= 5 && last === ALIF && (before === HA || before === NUN)) return true;
  if (isVerbalNounShape(tokens, i)) return true;
  if (PREFIXED.has(letters[from]) && isVerbalNounShape(tokens, i, 1)) return true;
  // A feminine past is short, or of a derived stem (استنفرت); foreign names end so too (مانافورت).
  return last === TA && length >= 3 && (length <= 5 || letters[from] === ALIF || letters[from] === TA);
}

/** A present of the third person: يقرر، يتذمر، يستضيف، ينفجر، and those with an ending; «يرماكوف» is none. */
function isPresentShaped(letters: Uint16Array, from: number, to: number): boolean {
  const last = letters[to - 1];
  if (to - from <= 5 || letters[from + 1] === TA || letters[from + 1] === SIN || letters[from + 1] === NUN)
    return true;
  return (last === NUN && letters[to - 2] === WAW) || last === HA || last === MIM || last === ALIF;
}

/** «المتظاهرين»، «التعزيزات»: a sound plural. */
function isPluralShaped(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const to = letterFrom[i + 1];
  const last = letters[to - 1];
  const before = letters[to - 2];
  return (last === NUN && (before === YA || before === WAW)) || (last === TA && before === ALIF);
}

/** Whether word i may stand in a person's name at all. */
export function isNameWord(reading: Reading, i: number): boolean {
  if (isGiven(reading, i) || isParticle(reading, i) || isSurname(reading, i)) return true;
  if (has(reading.scan, i, Cat.person) || has(reading.scan, i, Cat.nameGuarded)) return true;
  return isUnknown(reading, i) && !isVerbShaped(reading, i);
}

/** A nationality, also where the word is the name of the land too (السعودية). */
export function isDemonym(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (has(scan, i, Cat.demonym)) return true;
  if (!hasArticle(reading, i) || (!has(scan, i, Cat.place) && !has(scan, i, Cat.placeGuarded))) return false;
  const { letters, letterFrom } = scan.tokens;
  const bare = findForm(scan.lexicon, letters, letterFrom[i] + 2, letterFrom[i + 1]);
  return bare >= 0 && formHas(scan.lexicon, bare, Cat.demonym);
}
