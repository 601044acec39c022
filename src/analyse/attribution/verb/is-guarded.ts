import { Cat, Form, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { opensClause, subjectBefore } from '../clause.ts';
import { letters } from '../letters.ts';
import { hasConjunction, isComma, isDefinite, isSourceWord, isWord } from '../words.ts';

const KUNYA = new Set(['ابو', 'ابا']);

/** «بين» is a preposition unless it opens its clause and governs أن; «ذكر» a noun behind «على». */
export function isGuarded(reading: Reading, i: number, lemma: string, form: number, note: string): boolean {
  const { scan } = reading;
  if (hasShadda(reading, i)) return false;
  if (isFirstPerson(reading, i, lemma)) return true;
  // «وصفة طبية»: no verb ends in ة. «تشبه المأساة»: to resemble.
  if (endsWith(reading, i, 0x629) || (lemma === 'شبه' && (form & Form.present) !== 0)) return true;
  // «دون أن»: without
  if (lemma === 'دون' && form === 0 && i + 1 < scan.tokens.length && has(scan, i + 1, Cat.comp)) return true;
  // «حمود أبو طالب»: the second half of a kunya. «اقرأ المزيد»: a label of the page
  if (i > 0 && KUNYA.has(letters(reading, i - 1))) return true;
  if (phraseHas(scan, i, Cat.boilerplate)) return true;
  const p = i - 1;
  // «ردا على وصفه بـ…»: behind a preposition a noun with its pronoun
  if (p >= 0 && isWord(scan, p) && form === Form.pronoun && note === 'noun' && has(scan, p, Cat.prep))
    return true;
  // «فقد ذكر الوزير»
  if (p >= 0 && isWord(scan, p) && has(scan, p, Cat.qad)) return false;
  if (p >= 0 && isWord(scan, p) && form === 0) {
    if (
      has(scan, p, Cat.negNoun) ||
      (note === 'noun' && has(scan, p, Cat.eventNoun) && !hasConjunction(scan, i)) ||
      (has(scan, p, Cat.prep) && !hasConjunction(scan, i))
    )
      return true;
    if (has(scan, p, Cat.head) && !isDefinite(scan, p) && note === 'noun') return true;
  }
  // ردا، نقلا، ذكرا: the dual past has the letters of an accusative noun.
  if ((note === 'noun' || note === 'never-bare') && form === Form.dual) return true;
  // «إن ذكر بوتين في القضية صدمة»: إن wants a noun.
  // «أنه حذر …»: behind أن with its pronoun it is the verb.
  if (note === 'noun' && form === 0 && p >= 0 && isWord(scan, p) && has(scan, p, Cat.comp))
    return letters(reading, p).length <= 3;
  // «بيان ذكر فيه أن …»
  if (
    note === 'noun' &&
    form === 0 &&
    i + 1 < scan.tokens.length &&
    letters(reading, i + 1).startsWith('فيه')
  )
    return false;
  if (note === 'never-bare' && form === 0) return true;
  // «أبرز المشاركين»: the most prominent; a subject would not end in ـين
  if (note === 'elative' && form === 0 && isOblique(reading, i + 1)) return true;
  if (note === 'final-ya' && (form & Form.present) !== 0 && endsWith(reading, i, 0x649)) return true;
  if (note === 'noun' && form === 0 && !(p >= 0 && has(scan, p, Cat.qad)) && !opensClause(reading, i)) {
    const before = subjectBefore(reading, i);
    if (before === null || !isSourceWord(scan, before.from) || before.to < i) return true;
  }
  // «يبلغ من العمر»: يبلغ without its hamza is to reach
  if (lemma === 'أبلغ' && (form & Form.present) !== 0 && i + 1 < scan.tokens.length)
    return !has(scan, i + 1, Cat.comp) && !isSourceWord(scan, i + 1);
  if (lemma === 'بين') {
    if (!opensClause(reading, i) && !isDefiniteBefore(reading, i)) return true;
    for (let j = i + 1; j < Math.min(scan.tokens.length, i + 12); j++) {
      if (has(scan, j, Cat.comp)) return hasConjunction(scan, j);
      if (scan.tokens.mark[j] === 0x2e) return true;
    }
    return true;
  }
  return false;
}

/** المشاركين: a definite plural that is no subject. */
function isOblique({ scan }: Reading, i: number): boolean {
  if (i >= scan.tokens.length || !isWord(scan, i) || !isDefinite(scan, i)) return false;
  const { letters: l, letterFrom } = scan.tokens;
  const end = letterFrom[i + 1];
  return end - letterFrom[i] > 5 && l[end - 1] === 0x646 && l[end - 2] === 0x64a;
}

/** The last letter as it is written: تدعى (is called) and تدعي (claims) fold to one form. */
function endsWith(reading: Reading, i: number, letter: number): boolean {
  const { tokens } = reading.scan;
  return tokens.text.charCodeAt(tokens.letterAt[tokens.letterFrom[i + 1] - 1]) === letter;
}

/** A written shadda tells the verb بيّن، حذّر from the noun of the same letters. */
function hasShadda(reading: Reading, i: number): boolean {
  const { tokens } = reading.scan;
  for (let k = tokens.start[i]; k < tokens.end[i]; k++) if (tokens.text.charCodeAt(k) === 0x651) return true;
  return false;
}

/** أعتقد: I believe; the past اعتقد has no hamza. */
function isFirstPerson(reading: Reading, i: number, lemma: string): boolean {
  const { tokens } = reading.scan;
  const first = tokens.text.charCodeAt(tokens.letterAt[tokens.letterFrom[i] + reading.scan.cut[i]]);
  return first === 0x623 && lemma.charCodeAt(0) === 0x627;
}

function isDefiniteBefore(reading: Reading, i: number): boolean {
  let p = i - 1;
  while (p >= 0 && isComma(reading.scan, p)) p--;
  return p >= 0 && isWord(reading.scan, p) && isDefinite(reading.scan, p);
}
