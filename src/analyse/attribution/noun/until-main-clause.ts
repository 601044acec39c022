import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { hasConjunction, isComma, isSourceWord, isWord } from '../words.ts';

/** Words before a noun of speech in the phrase that opens its sentence: «وبعد ساعات من إعلان …». */
const FRONT = 6;

/**
 * «وبعد إعلان الشركة أن الأرباح ارتفعت، صعدت الأسهم»: where the noun of speech at token i stands in the phrase that
 * opens its sentence, its content ends before the main clause; where it is the subject of its clause («إن تهديدات
 * الوزير بالحل لا تخيفنا»), before the predicate.
 */
export function untilMainClause(
  reading: Reading,
  i: number,
  content: readonly Run[],
  complementizer: boolean,
): readonly Run[] {
  const { scan, sentences, quotations } = reading;
  const last = content[content.length - 1];
  if (last.to >= 0) return content;
  const s = sentences.of[i];
  const first = reading.proseFrom[s];
  const fronted = i > first && i - first <= FRONT && isFronted(reading, first, i);
  const subject = !fronted && (i === first || (isWord(scan, i - 1) && has(scan, i - 1, Cat.comp)));
  if (!fronted && !subject) return content;
  for (let k = last.from + 1; k < sentences.to[s] - 1; k++) {
    const q = quotations.of[k];
    if (q >= 0 && quotations.of[i] !== q) continue;
    if (fronted ? isComma(scan, k) && opensMain(reading, k + 1) : opensPredicate(reading, k, complementizer))
      return [...content.slice(0, -1), { from: last.from, to: k }];
  }
  return content;
}

/** Whether the sentence begins with the preposition, or with رغم، مع، that governs the noun. */
function isFronted(reading: Reading, first: number, i: number): boolean {
  const { scan } = reading;
  const governed =
    has(scan, first, Cat.prep) ||
    has(scan, first, Cat.prepTime) ||
    has(scan, first, Cat.compGuard) ||
    phraseHas(scan, first, Cat.prepTopic) ||
    phraseHas(scan, first, Cat.prepTime);
  if (!governed) return false;
  for (let k = first; k < i; k++) {
    if (!isWord(scan, k) || has(scan, k, Cat.say) || has(scan, k, Cat.comp)) return false;
  }
  return true;
}

/** «هي»، «لا …»، «غير صحيحة»، «، "لا أساس لها"»: what is said of the noun. */
function opensPredicate(reading: Reading, k: number, complementizer: boolean): boolean {
  const { scan, quotations } = reading;
  if (isComma(scan, k)) {
    const q = quotations.of[k + 1];
    return !complementizer && q >= 0 && quotations.open[q] === k + 1;
  }
  if (!isWord(scan, k) || hasConjunction(scan, k)) return false;
  if (has(scan, k, Cat.denyPred) || phraseHas(scan, k, Cat.denyPred)) return true;
  if (complementizer) return false;
  const word = letters(reading, k);
  return has(scan, k, Cat.neg) || word === 'هي' || word === 'هو';
}

const TA = 0x62a;
const YA = 0x64a;
const ALIF = 0x627;
const FA = 0x641;

/** A verb, a negator, كان, قد or the فـ of the apodosis behind the comma. */
function opensMain(reading: Reading, k: number): boolean {
  const { scan } = reading;
  if (!isWord(scan, k)) return false;
  const { letters: l, letterFrom } = scan.tokens;
  const from = letterFrom[k];
  const to = letterFrom[k + 1];
  if (has(scan, k, Cat.comp) || hasConjunction(scan, k)) return l[from] === FA;
  if (has(scan, k, Cat.say) || has(scan, k, Cat.neg) || has(scan, k, Cat.kana) || has(scan, k, Cat.qad))
    return true;
  if (isSourceWord(scan, k)) return false;
  if (to - from > 3 && l[to - 1] === TA && l[to - 2] !== ALIF) return true;
  return has(scan, k, Cat.trigger) || (scan.form[k] < 0 && l[from] === YA);
}
