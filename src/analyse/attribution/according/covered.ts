import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import {
  hasConjunction,
  isComma,
  isDash,
  isDefinite,
  isNameWord,
  isSemicolon,
  isWord,
  startsWithWa,
} from '../words.ts';

/** «….حسب ما نقلت رويترز.»: a sentence that is nothing but the phrase speaks of the one before it in its paragraph. */
export function sentenceBefore({ sentences, proseFrom, scan }: Reading, i: number): Run | null {
  const s = sentences.of[i];
  if (s === 0 || sentences.paragraph[s - 1] !== sentences.paragraph[s]) return null;
  let from = proseFrom[s - 1];
  while (from < sentences.to[s - 1] && !isWord(scan, from)) from++;
  return { from, to: sentences.to[s - 1] };
}

/** Start of the stretch an according-to phrase at i covers: its sentence, or what follows a semicolon. */
export function clauseBefore(reading: Reading, i: number): number {
  const { scan, sentences, quotations } = reading;
  const first = reading.proseFrom[sentences.of[sentenceHead(reading, i)]];
  let start = first;
  for (let j = i - 1; j > first; j--) {
    if (quotations.of[j] >= 0 && quotations.of[j] !== quotations.of[i]) continue;
    if (isSemicolon(scan, j) && j < i - 1) {
      start = j + 1;
      break;
    }
    if (isComma(scan, j) && startsNewClause(reading, j + 1, i)) {
      start = j + 1;
      break;
    }
  }
  if (quotations.of[i] >= 0) start = Math.max(start, quotations.open[quotations.of[i]] + 1);
  while (start < i && !isWord(scan, start) && scan.tokens.kind[start] !== 3 && quotations.of[start] < 0)
    start++;
  // «ميدانيا، قتل …»: the adverb belongs to the narrator
  if (start + 1 < i && has(scan, start, Cat.adverb) && isComma(scan, start + 1)) start += 2;
  if (start < i && has(scan, start, Cat.link) && !phraseHas(scan, start, Cat.link)) start++;
  return start;
}

/** A token of the sentence that the phrase at i ends: «قال: "… . …"، وفقا لوكالة …» ends the one in which the quotation opens. */
function sentenceHead({ scan, quotations }: Reading, i: number): number {
  let j = i - 1;
  while (j > 0 && (isComma(scan, j) || isDash(scan, j))) j--;
  const q = j < 0 ? -1 : quotations.of[j];
  return q >= 0 && quotations.close[q] === j && q !== quotations.of[i] ? quotations.open[q] : i;
}

/** «، والإجابات مختلفة بينها، وفق …»: a nominal clause behind «و» is the clause the phrase stands in. */
function startsNewClause(reading: Reading, j: number, i: number): boolean {
  const { scan } = reading;
  return (
    startsWithWa(scan, j) &&
    hasConjunction(scan, j) &&
    i - j <= 8 &&
    has(scan, j, Cat.say) === false &&
    isNominal(reading, j) &&
    // «والتونسي أنور هميلة»: one more of a list, not a clause
    !isDefinite(scan, j + 1) &&
    !isNameWord(scan, j + 1) &&
    scan.form[j + 1] >= 0
  );
}

function isNominal(reading: Reading, j: number): boolean {
  const { letters: l, letterFrom } = reading.scan.tokens;
  const from = letterFrom[j];
  return l[from + 1] === 0x627 && l[from + 2] === 0x644;
}
