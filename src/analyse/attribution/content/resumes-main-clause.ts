import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { hasConjunction, isComma, isWord, startsWithArticle } from '../words.ts';

/**
 * «أعلنت روسيا طرد دبلوماسيين، وأمهلتهم أسبوعا»: behind a verbal noun a finite verb that «و» or a comma joins on
 * belongs to the clause of the speaker, not to the content; «كما» likewise.
 */
export function resumesMainClause(reading: Reading, j: number): boolean {
  const { scan } = reading;
  const { letters, letterFrom } = scan.tokens;
  const comma = isComma(scan, j - 1);
  // «عندما أعلن …، لم يكن»
  if (comma && has(scan, j, Cat.neg) && !hasConjunction(scan, j)) return true;
  // «كما رفضت …» goes on with the speaker; «كما الضفة الغربية» compares.
  if (has(scan, j, Cat.link) && letters[letterFrom[j] + scan.cut[j]] === 0x643) {
    return (
      j + 1 < scan.tokens.length &&
      isWord(scan, j + 1) &&
      !startsWithArticle(scan, j + 1) &&
      (scan.form[j + 1] < 0 || has(scan, j + 1, Cat.say))
    );
  }
  if (scan.form[j] >= 0 && !has(scan, j, Cat.say) && !has(scan, j, Cat.trigger)) return false;
  const wa = hasConjunction(scan, j);
  if (!wa && !comma) return false;
  const from = letterFrom[j] + scan.cut[j];
  const to = letterFrom[j + 1];
  if (to - from < 4) return false;
  const last = letters[to - 1];
  const feminine = last === 0x62a && letters[to - 2] !== 0x627 && letters[from] !== 0x645;
  if (feminine) return wa || (comma && !has(scan, j, Cat.trigger));
  if (!wa || !comma) return false;
  const first = letters[from];
  return (
    first === 0x64a ||
    (first === 0x627 &&
      letters[from + 2] !== 0x627 &&
      reading.text.charCodeAt(scan.tokens.letterAt[from]) === 0x623)
  );
}
