import { Cat, has, isOrdinaryWord, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { letters } from '../letters.ts';
import { isUnknownName } from '../source/is-unknown-name.ts';
import { isSourceWord, isWord } from '../words.ts';

/** Nouns of speech that are no source themselves, folded. */
const ORAL: ReadonlySet<string> = new Set([
  'اراء',
  'راي',
  'قول',
  'اقوال',
  'كلام',
  'وصف',
  'تعبير',
  'روايه',
  'روايات',
  'شهاده',
  'شهادات',
  'افاده',
  'افادات',
  'اعترافات',
  'مزاعم',
  'ادعاءات',
  'تاكيد',
  'تاكيدات',
]);

/** «رواية»، «تصريحات»: words that somebody behind them speaks. */
export function isOral(reading: Reading, i: number): boolean {
  return has(reading.scan, i, Cat.venue) || ORAL.has(letters(reading, i));
}

/** «على ما أفاد صحافيو الوكالة»: a phrase that ends in its verb has its subject behind it. */
export function saysItself({ scan }: Reading, i: number, at: number): boolean {
  return at > i + 1 && has(scan, at - 1, Cat.say);
}

/** «هذه الهيئة»، «آخر تقديرات المفوضية»، «عدة مصادر»: the noun behind what only picks it out. */
export function behindDeterminer(reading: Reading, i: number): number {
  const { scan } = reading;
  const picked = has(scan, i, Cat.dem) || DETERMINERS.has(letters(reading, i));
  return picked && has(scan, i + 1, Cat.head) ? i + 1 : i;
}

const DETERMINERS: ReadonlySet<string> = new Set([
  'اخر',
  'احدث',
  'عده',
  'مختلف',
  'بعض',
  'جميع',
  'كل',
  'ذات',
  'نفس',
]);

/** Whether a word behind بحسب، وفق can be who says so, and not what is followed. */
export function isSpeaker(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (!isWord(scan, i) || has(scan, i, Cat.notSource)) return false;
  if (isSourceWord(scan, i) || has(scan, i, Cat.outletGuarded) || has(scan, i, Cat.nameGuarded)) return true;
  if (isPeople(reading, i)) return true;
  // «وحسب جيفري وايسنفيل، …»: a name that nobody knows
  if (isUnknownName(reading, i) && (isUnknownName(reading, i + 1) || has(scan, i, Cat.givenName)))
    return true;
  if (isSurname(reading, i)) return true;
  if (has(scan, i, Cat.venue)) return isSourceWord(scan, i + 1);
  return (
    letters(reading, i) === 'كثير' ||
    letters(reading, i) === 'اراء' ||
    (scan.form[i] < 0 && wordIn(scan, i + 1, 'title') !== null)
  );
}

/** «وبحسب شتاينماير، فإن»: a surname alone, with a sign or a relative clause behind it. */
function isSurname(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (!isUnknownName(reading, i) || isOrdinaryWord(scan.lexicon, scan.tokens, i)) return false;
  // «وفق إراداتها»: what belongs to somebody is no name
  if (/(ه|ها|هم|نا)$/.test(letters(reading, i))) return false;
  return !isWord(scan, i + 1) || has(scan, i + 1, Cat.rel) || has(scan, i + 1, Cat.comp);
}

/** عاملين، مشاركين: an unknown plural of persons. */
function isPeople({ scan }: Reading, i: number): boolean {
  const { letters: l, letterFrom } = scan.tokens;
  const to = letterFrom[i + 1];
  const before = l[to - 2];
  return (
    (scan.form[i] < 0 || has(scan, i, Cat.unit)) &&
    to - letterFrom[i] > 4 &&
    l[to - 1] === 0x646 &&
    (before === 0x64a || before === 0x648)
  );
}
