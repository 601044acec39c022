import { Cat, Clitic, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { hasConjunction, isComma, isWord } from '../words.ts';
import { isFuture, isLan } from './is-future.ts';
import { isHedge } from './is-hedge.ts';
import { isRestricted, isStill } from './is-restricted.ts';
import { laysDuty, obliges } from './obligation.ts';
import { ownAttitude } from './own-attitude.ts';

/** Words of a content that are looked at for its main predicate. */
const HEAD_OF_CONTENT = 22;

/** Words that make a sentence: «لذلك .. ستستمر», «نعم. سنذهب» have not said anything yet. */
const FEWEST = 2;

const STOP = 0x2e;
const QUESTION_MARK = 0x61f;

/** What the main predicate of a content says of itself. */
export interface Predicate {
  readonly question: boolean;
  readonly denied: boolean;
  readonly future: boolean;
  readonly must: boolean;
  readonly hedged: boolean;
  readonly negative: boolean;
}

/** Reads the first clause of a content, its relative clauses left out, up to the word that decides. */
export function readPredicate(reading: Reading, part: Run, complementizer: boolean): Predicate {
  const { scan } = reading;
  const { from } = part;
  let relative = false;
  let commas = 0;
  const seen = {
    question: asks(reading, part),
    denied: false,
    future: false,
    must: false,
    hedged: false,
    negative: false,
  };
  const end = Math.min(part.to, from + HEAD_OF_CONTENT);
  for (let i = from; i < end; i++) {
    if (!isWord(scan, i)) {
      if (endsSentence(reading, i) && i > from + FEWEST) break;
      if (isComma(scan, i)) {
        relative = false;
        commas++;
        if (commas > 2) break;
      }
      continue;
    }
    if (has(scan, i, Cat.rel)) {
      relative = true;
      continue;
    }
    if (relative) continue;
    if (i > from + 1 && has(scan, i, Cat.comp)) break;
    // «قضى شهيدا، لكن الاغتيال لن يمنعنا», «يسألهم ما إذا كان يجب …»: another clause.
    if (i > from && (startsClause(reading, i) || isQuestionWord(reading, i))) break;
    const own = i <= from + 2 ? ownAttitude(reading, i, from) : null;
    if (own !== null) {
      if (own === 'conditional_future') seen.future = true;
      else if (own === 'hedged') seen.hedged = true;
      else if (own === 'question') seen.question = true;
      else if (own === 'denied') seen.denied = !seen.negative;
      break;
    }
    if (isHedge(reading, i, from)) {
      // «إلى روسيا وربما إلى ألمانيا»: only the last member is in doubt.
      if (!(i > from && hasConjunction(scan, i))) seen.hedged = true;
      continue;
    }
    if ((obliges(reading, i) && !isDeepNoun(reading, i, from)) || (i === from && laysDuty(reading, i, end))) {
      seen.must = true;
      break;
    }
    // «شدد على أهمية …» is a call; «أكد أن أهمية المعرض تظهر» is not.
    if (i === from && !complementizer && has(scan, i, Cat.mustNoun)) seen.must = true;
    if (i === from && (has(scan, i, Cat.cond) || phraseHas(scan, i, Cat.cond))) {
      seen.future = true;
      break;
    }
    if (isFuture(reading, i, from) || phraseHas(scan, i, Cat.expect) || has(scan, i, Cat.expect)) {
      seen.future = true;
      seen.negative ||= isLan(reading, i);
      break;
    }
    // «أن عدم التدخل كان سيؤدي إلى أزمة»: the negated noun is the subject of a clause, and not its predicate.
    if (has(scan, i, Cat.negNoun) && complementizer) continue;
    if (has(scan, i, Cat.neg) || (has(scan, i, Cat.negNoun) && i <= from + 2)) {
      // «دخل العنبر … ولم يسأل»: a second predicate.
      if (i > from + 1 && hasConjunction(scan, i)) break;
      if (!isRestricted(reading, i, part.to) && !isStill(reading, i)) seen.negative = true;
      // «ليس من المتوقع أن»
      if (isLan(reading, i) || (i + 1 < end && phraseHas(scan, i + 1, Cat.expect))) seen.future = true;
      // «لا أعتقد أن»
      if (i + 1 < end && ownAttitude(reading, i + 1, i + 1) === 'hedged') seen.hedged = true;
      break;
    }
  }
  return seen;
}

/** «هل …»، «… ما الذي سبق هذا العنف؟»: the content begins as a question, or its first sentence ends as one. */
function asks(reading: Reading, part: Run): boolean {
  const { scan } = reading;
  if (isQuestionWord(reading, part.from)) return true;
  for (let i = part.from; i < Math.min(part.to + 1, part.from + 2 * HEAD_OF_CONTENT); i++) {
    if (scan.tokens.mark[i] === QUESTION_MARK) return true;
    if (endsSentence(reading, i) && i > part.from + FEWEST) return false;
  }
  return false;
}

function isQuestionWord({ scan }: Reading, i: number): boolean {
  return has(scan, i, Cat.question) || phraseHas(scan, i, Cat.question);
}

const BUT = new Set(['لكن', 'لكنه', 'لكنها', 'لكنهم', 'لكننا', 'بل']);
const BUT_THAT = new Set(['الا', 'غير', 'بيد']);

/** لكن، غير أن، behind a comma; «عندما ينتهي كل شيء، سنقرر» belongs to what follows it. */
function startsClause(reading: Reading, i: number): boolean {
  if (!isComma(reading.scan, i - 1)) return false;
  const word = letters(reading, i);
  return BUT.has(word) || (BUT_THAT.has(word) && has(reading.scan, i + 1, Cat.comp));
}

/** «إحياء اليوم يذكر الجميع بضرورة العمل»: a need that is only spoken of far behind the head of the content. */
function isDeepNoun({ scan }: Reading, i: number, from: number): boolean {
  return i > from + 2 && (scan.clitics[i] & (Clitic.bi | Clitic.li)) !== 0;
}

function endsSentence({ scan }: Reading, i: number): boolean {
  const mark = scan.tokens.mark[i];
  if (mark === QUESTION_MARK || mark === 0x21) return true;
  return mark === STOP && scan.tokens.spaced[i + 1] !== 0;
}
