import { Cat, Form, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isDefinite, isWord } from '../words.ts';

/**
 * The stance of the speaker's own verb at the head of a content: «نرجح أن», «إنه يأمل», «لا أعتقد أن», «ننفي», «تعهدت بأن». Null
 * when the verb tells what somebody did («طلبنا الاطلاع»), or what others do («إنهم يطالبون», in the speaker's words).
 */
export function ownAttitude(reading: Reading, i: number, from: number): string | null {
  const { scan } = reading;
  if (!has(scan, i, Cat.say)) return null;
  // «طيرانا مجهولا يعتقد بأنه أمريكي»: behind an indefinite noun a relative clause begins.
  if (i > from && isNoun(reading, i - 1)) return null;
  const verb = wordIn(scan, i, 'verb');
  if (verb === null) return null;
  const { stance, class: kind } = verb.entry.cells;
  if (stance === undefined || stance === '') return null;
  const first = (verb.form & Form.firstPerson) !== 0 || isFirstPresent(reading, i, verb.entry.id);
  const present = first || (verb.form & Form.present) !== 0;
  if (!present && kind !== 'commit') return null;
  // What is expected lies ahead, whoever expects it.
  if (present && !first && kind !== 'expect' && isQuoted(reading, i)) return null;
  // «نرى جهودا متزايدة»: to see a thing is no belief.
  if (verb.entry.id === 'رأى' && !has(scan, i + 1, Cat.comp)) return null;
  return stance;
}

/** A word other than a definite one, a name or a particle. */
function isNoun({ scan }: Reading, i: number): boolean {
  return (
    isWord(scan, i) &&
    scan.form[i] < 0 &&
    !isDefinite(scan, i) &&
    scan.tokens.letterFrom[i + 1] - scan.tokens.letterFrom[i] > 4
  );
}

const ALIF = 0x627;
const ALIF_HAMZA = 0x623;

/** أعتقد and اعتقد fold to one form: a verb whose past begins with bare alif is written with hamza in «I believe». */
function isFirstPresent({ scan }: Reading, i: number, past: string): boolean {
  const { text, letterAt, letterFrom } = scan.tokens;
  return past.charCodeAt(0) === ALIF && text.charCodeAt(letterAt[letterFrom[i] + scan.cut[i]]) === ALIF_HAMZA;
}

/** Whether token i stands in a quotation, where the speaker is «I» or «we». */
function isQuoted({ quotations }: Reading, i: number): boolean {
  const q = quotations.of[i];
  return q >= 0 && quotations.unclosed[q] === 0;
}
