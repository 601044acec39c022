import { Cat, Clitic, endOf, has, phraseHas, TokenKind } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { adjunctEnd } from './adjunct.ts';
import type { Run } from './cue.ts';
import { letters } from './letters.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { recipientAt } from './recipient.ts';
import { canSpeak } from './source/can-speak.ts';
import {
  hasConjunction,
  isColon,
  isComma,
  isDash,
  isDefinite,
  isSemicolon,
  isSourceWord,
  isWord,
} from './words.ts';

/** Tokens that are looked back over in search of the start of a clause. */
const LOOK_BACK = 40;

/**
 * First token of the clause that token i stands in: behind the start of its sentence or quotation, a colon or
 * semicolon, a clause link (كما، لكن، بينما), or a complementizer.
 */
export function clauseStart(reading: Reading, i: number, quotation = reading.quotations.of[i]): number {
  const { scan, sentences, quotations } = reading;
  const first = Math.max(reading.proseFrom[sentences.of[i]], i - LOOK_BACK);
  for (let j = i - 1; j >= first; j--) {
    if (quotations.of[j] !== quotation || (quotations.open[quotation] === j && quotation >= 0)) {
      // A quoted name inside the clause does not start one.
      const q = quotations.of[j];
      if (
        q >= 0 &&
        q !== quotation &&
        quotations.close[q] - quotations.open[q] <= 7 &&
        quotations.open[q] >= first
      ) {
        j = quotations.open[q];
        continue;
      }
      return j + 1;
    }
    if (isColon(scan, j) || isSemicolon(scan, j)) return j + 1;
    if (!isWord(scan, j)) continue;
    if (has(scan, j, Cat.comp)) return j + 1;
    // «…، وكان الأطباء يخشون»
    if (j > first && has(scan, j, Cat.kana) && hasConjunction(scan, j) && isComma(scan, j - 1)) return j;
    const link = Math.max(endOf(scan, j, Cat.link), endOf(scan, j, Cat.break));
    if (link > 0 && link <= i) return link;
  }
  return first;
}

/** Whether a finite verb stands at the head of its clause, so that its subject can only follow or be dropped. */
export function opensClause(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (hasConjunction(scan, i)) return true;
  const start = clauseStart(reading, i);
  // «وفي وقت سابق من هذا الأسبوع، حمل …»: what stands before the comma is an adjunct.
  if (start < i - 1 && isSetOff(reading, i) && isFronted(reading, start)) return true;
  let j = start;
  while (j < i) {
    if (
      !isWord(scan, j) ||
      has(scan, j, Cat.qad) ||
      scan.tokens.letterFrom[j + 1] - scan.tokens.letterFrom[j] === 1
    ) {
      j++;
      continue;
    }
    const next = adjunctEnd(reading, j, i);
    if (next === j) return false;
    j = next;
    while (j < i && !isComma(scan, j) && !isWord(scan, j)) j++;
  }
  return true;
}

/** Behind a comma, or behind a closing mark that a comma stands in. */
function isSetOff({ scan, quotations }: Reading, i: number): boolean {
  return isComma(scan, i - 1) || (quotations.of[i - 1] >= 0 && isComma(scan, i - 2));
}

function isFronted({ scan }: Reading, i: number): boolean {
  return (
    has(scan, i, Cat.prep) ||
    has(scan, i, Cat.prepTime) ||
    has(scan, i, Cat.prepTopic) ||
    phraseHas(scan, i, Cat.prepTopic)
  );
}

/**
 * The subject in front of verb i (المصدر … قال): the noun phrase that opens the clause, when nothing but
 * adjuncts stands between it and the verb. Null when the clause does not begin with one.
 */
export function subjectBefore(reading: Reading, i: number, quotation = reading.quotations.of[i]): Run | null {
  const { scan } = reading;
  const start = clauseStart(reading, i, quotation);
  const share = shareAt(reading, start, i);
  if (share !== null) return share;
  let j = start;
  while (
    j < i &&
    (!isWord(scan, j) ||
      has(scan, j, Cat.kana) ||
      has(scan, j, Cat.qad) ||
      phraseHas(scan, j, Cat.turn) ||
      has(scan, j, Cat.turn))
  ) {
    j = phraseHas(scan, j, Cat.turn) ? Math.min(i, scan.phraseEnd[j]) : j + 1;
  }
  while (j < i && adjunctEnd(reading, j, i) > j) {
    j = adjunctEnd(reading, j, i);
    while (j < i && !isWord(scan, j)) j++;
  }
  // «أصدرت القيادة بيانا أعلنت فيه أن»: an unknown word before a source word is the verb of the subject.
  if (
    j + 1 < i &&
    scan.form[j] < 0 &&
    !isDefinite(scan, j) &&
    isWord(scan, j + 1) &&
    (isDefinite(scan, j + 1) || isSourceWord(scan, j + 1)) &&
    isVerbLike(reading, j)
  )
    j++;
  if (j >= i || !canSpeak(reading, j)) return null;
  let to = nounPhraseEnd(reading, j, i);
  if (to <= j) return null;
  // Appositions, dates and the relative clause may stand between subject and verb; another verb may not.
  let k = to;
  let relative = false;
  while (k < i) {
    if (!isWord(scan, k)) {
      if (isComma(scan, k)) relative = false;
      k++;
      continue;
    }
    if (has(scan, k, Cat.rel)) relative = true;
    else if (has(scan, k, Cat.say) && hasConjunction(scan, k)) return null;
    k++;
  }
  if (!relative && i - to > 14) return null;
  if (i - to <= 12 && !relative) {
    const end = lastWordBefore(reading, to, i);
    if (isComma(scan, to) && end > to) to = end;
  }
  return { from: j, to };
}

/** «54 في المائة من الأمريكيين يعتقدون»: a number of people, with those people. */
function shareAt(reading: Reading, from: number, i: number): Run | null {
  const { scan } = reading;
  if (scan.tokens.kind[from] !== TokenKind.number) return null;
  let k = from + 1;
  while (k < i && k < from + 4 && letters(reading, k) !== 'من') k++;
  if (k + 1 >= i || letters(reading, k) !== 'من' || !canSpeak(reading, k + 1)) return null;
  return { from, to: Math.max(k + 2, nounPhraseEnd(reading, k + 1, i)) };
}

/**
 * The subject of verb i that stands before the quotation which begins with the verb: «إن الحكومة "تؤكد أن …"». Null
 * when the quotation does not go on with the clause of a complementizer.
 */
export function subjectAcrossMark(reading: Reading, i: number): Run | null {
  const { scan, quotations } = reading;
  const q = quotations.of[i];
  const open = i - 1;
  if (q < 0 || quotations.open[q] !== open || open < 1 || !isWord(scan, open - 1)) return null;
  const outside = quotations.of[open - 1];
  const start = clauseStart(reading, open, outside);
  if (start === 0 || start >= open || !has(scan, start - 1, Cat.comp)) return null;
  const subject = subjectBefore(reading, open, outside);
  return subject !== null && subject.to === open ? subject : null;
}

/** A feminine past or a present form, by its letters: أصدرت، تشهد، يعقد. */
function isVerbLike(reading: Reading, i: number): boolean {
  const { letters: l, letterFrom } = reading.scan.tokens;
  const from = letterFrom[i] + reading.scan.cut[i];
  const to = letterFrom[i + 1];
  if (to - from < 3) return false;
  return l[to - 1] === 0x62a || l[from] === 0x64a || l[from] === 0x62a;
}

function lastWordBefore(reading: Reading, from: number, i: number): number {
  let end = from;
  for (let k = from; k < i; k++) {
    if (has(reading.scan, k, Cat.qad) || has(reading.scan, k, Cat.time) || has(reading.scan, k, Cat.prepTime))
      break;
    if (isWord(reading.scan, k)) end = k + 1;
  }
  return end;
}

/** Outlet and document named in an adjunct that opens the clause: «وفي بيان، قال …»، «في مقابلة مع …، قال». */
export function openingCarriers(reading: Reading, i: number): { outlet: Run | null; document: Run | null } {
  const { scan } = reading;
  // «جاء ذلك في بيان …، حيث ذكرت أن»: the frame names the document for the clause behind it.
  const sentence = reading.proseFrom[reading.sentences.of[i]];
  const start = phraseHas(scan, sentence, Cat.posthoc) ? sentence : clauseStart(reading, i);
  let outlet: Run | null = null;
  let document: Run | null = null;
  for (let j = start; j < i; j++) {
    if (!isWord(scan, j)) continue;
    const after = recipientAt(reading, j, i);
    if (after !== null) outlet = after;
    if (
      has(scan, j, Cat.carrier) &&
      j > start &&
      has(scan, j - 1, Cat.prep) &&
      letters(reading, j - 1) === 'في'
    ) {
      document = { from: j, to: j + 1 };
    }
  }
  return { outlet, document };
}

/** Whether a negator stands right before token i (لم يعلن، لا يقول): the cue is not uttered. */
export function isNegated(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const p = i - 1;
  if (p < 0 || !isWord(scan, p)) return false;
  if (has(scan, p, Cat.neg)) return true;
  // «لم يكن المعلقون يتوقعون …»
  const start = clauseStart(reading, i);
  if (start + 1 < i && has(scan, start, Cat.neg) && has(scan, start + 1, Cat.kana)) return true;
  return (
    has(scan, p, Cat.ma) &&
    (scan.clitics[p] & (Clitic.bi | Clitic.li)) === 0 &&
    !isDash(scan, p) &&
    p > 0 &&
    !isAccording(reading, p - 1)
  );
}

function isAccording(reading: Reading, i: number): boolean {
  return has(reading.scan, i, Cat.accord) || phraseHas(reading.scan, i, Cat.accordMa);
}

/**
 * The subject of the sentence that token i stands in, for a cue whose speaker is only a pronoun (اعتذر الوزير عن
 * قوله إن): the first phrase that can speak, behind at most a verb. Null when the sentence starts otherwise.
 */
export function subjectOfSentence(reading: Reading, i: number): Run | null {
  const { scan } = reading;
  const from = reading.proseFrom[reading.sentences.of[i]];
  for (let j = from; j < Math.min(i, from + 4); j++) {
    if (!isWord(scan, j) || !canSpeak(reading, j)) continue;
    if (j === from && !isSourceWord(scan, j)) continue;
    if (!isSourceWord(scan, j) && scan.form[j] >= 0) continue;
    const to = nounPhraseEnd(reading, j, i);
    if (to > j) return { from: j, to };
  }
  return null;
}
