import { Cat, Clitic, endOf, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Cue } from '../cue.ts';
import { letters } from '../letters.ts';
import { hasConjunction, isComma, isWord } from '../words.ts';
import { goesBackToNarrator } from './goes-back-to-narrator.ts';
import { restartAfter } from './restart-after.ts';
import { resumesMainClause } from './resumes-main-clause.ts';

/** The token a content that begins at `from` ends before. Restarted complementizers are added to `restarts`. */
export function contentEnd(
  reading: Reading,
  cue: Cue,
  from: number,
  opensAt: Int32Array,
  restarts: number[],
): number {
  const { scan, sentences, quotations } = reading;
  const { tokens } = scan;
  const outer = quotations.of[cue.words.from];
  let limit = sentences.to[sentences.of[Math.min(from, tokens.length - 1)]];
  if (cue.colon) limit = Math.max(limit, paragraphEnd(reading, from));
  if (outer >= 0) limit = Math.min(Math.max(limit, from + 1), quotations.close[outer]);
  let relative = false;
  for (let j = from; j < limit; j++) {
    if (isComma(scan, j)) relative = false;
    else if (has(scan, j, Cat.rel)) relative = true;
    const q = quotations.of[j];
    if (q >= 0 && q !== outer && quotations.open[q] === j) {
      const close = Math.min(quotations.close[q], tokens.length - 1);
      if (close >= limit) limit = Math.max(close, sentences.to[sentences.of[close]]);
      j = close;
      continue;
    }
    if (quotations.stray[j] === 1) {
      const again = cue.complementizer ? restartAfter(reading, j, opensAt) : -1;
      if (again >= 0) restarts.push(again);
      return j;
    }
    if (j === from) continue;
    if (opensAt[j] >= 0 && j > cue.words.from && quotations.of[j] === outer) return j;
    if (!isWord(scan, j)) continue;
    if (phraseHas(scan, j, Cat.gloss) || phraseHas(scan, j, Cat.posthoc)) return j;
    if (
      outer < 0 &&
      (has(scan, j, Cat.break) || phraseHas(scan, j, Cat.break)) &&
      !(wantsComma(reading, j) && !isSetOff(reading, j)) &&
      (scan.clitics[j] & (Clitic.bi | Clitic.li)) === 0
    )
      return j;
    // «…، الأمر الذي ينفيه الأخير»
    if (outer < 0 && isComma(scan, j - 1) && phraseHas(scan, j, Cat.breakWeak)) return j;
    if (outer < 0 && isComma(scan, j - 1) && goesBackToNarrator(reading, cue, j)) return j;
    if (cue.rule === 'attribution/rumour' && phraseHas(scan, j, Cat.denyPred)) return j;
    if (
      outer < 0 &&
      has(scan, j, Cat.kana) &&
      hasConjunction(scan, j) &&
      (isComma(scan, j - 1) || quotations.of[j - 1] >= 0)
    )
      return j;
    if (
      !cue.complementizer &&
      cue.nominal === true &&
      !relative &&
      outer < 0 &&
      resumesMainClause(reading, j)
    )
      return j;
    if (endOf(scan, j, Cat.accordOwn) > 0 || endOf(scan, j, Cat.bySaying) > 0) return j;
    // «كما أن …» goes on like وأن
    if (
      cue.complementizer &&
      outer < 0 &&
      j + 1 < limit &&
      has(scan, j + 1, Cat.comp) &&
      letters(reading, j) === 'كما'
    ) {
      restarts.push(j + 1);
      return j;
    }
    if (cue.complementizer && has(scan, j, Cat.comp) && (scan.clitics[j] & Clitic.wa) !== 0) {
      if (restarts.length === 0 || restarts[restarts.length - 1] !== j) restarts.push(j);
      return j;
    }
  }
  return limit;
}

/** The end of the paragraph token i stands in: speech behind a colon without marks goes on over full stops. */
function paragraphEnd(reading: Reading, i: number): number {
  const { sentences } = reading;
  let s = sentences.of[Math.min(i, reading.scan.tokens.length - 1)];
  while (s + 1 < sentences.count && sentences.paragraph[s + 1] === sentences.paragraph[s]) s++;
  return sentences.to[s];
}

/** «أكثر مما لديهم»، «وهذا ما دفعه»، «في وقت ما» are no comments; «…، مما أدى إلى»، «…، ما دفعه» and «…، فيما» go on with the narrator. */
function wantsComma(reading: Reading, j: number): boolean {
  const word = letters(reading, j);
  return word === 'مما' || word === 'ما' || word === 'فيما' || isSomeTime(reading, j);
}

const YA = 0x64a;
const TA = 0x62a;

/** «في وقت ما»، «في وقت قياسي» name a time; «في وقت تتصاعد فيه …» is a clause. */
function isSomeTime(reading: Reading, j: number): boolean {
  const { scan } = reading;
  const next = j + 2;
  if (next >= scan.tokens.length || !TIME.has(letters(reading, j + 1))) return false;
  if (!isWord(scan, next) || scan.clitics[next] !== 0) return true;
  const first = scan.tokens.letters[scan.tokens.letterFrom[next]];
  return first !== YA && first !== TA;
}

/** وقت, with its و taken for a conjunction or not. */
const TIME = new Set(['وقت', 'قت']);

/** Behind a comma, a closing mark or a bracket. */
function isSetOff({ scan, quotations }: Reading, j: number): boolean {
  return isComma(scan, j - 1) || quotations.of[j - 1] >= 0 || !isWord(scan, j - 1);
}
