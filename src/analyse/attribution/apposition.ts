import { Cat, Form, has, phraseHas, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { hasConjunction, isDefinite, isWord, prefixedBy } from './words.ts';

/** Whether the words behind a comma go on naming the source: its office behind a name, its name behind an office. */
export function startsApposition(reading: Reading, subject: number, i: number): boolean {
  const { scan } = reading;
  if (i >= scan.tokens.length || !isWord(scan, i) || hasConjunction(scan, i)) return false;
  if (has(scan, i, Cat.time) || has(scan, i, Cat.prep) || phraseHas(scan, i, Cat.turn)) return false;
  if (has(scan, i, Cat.title) || phraseHas(scan, i, Cat.title)) return !isSeveral(reading, i);
  const titled =
    has(scan, subject, Cat.title) ||
    phraseHas(scan, subject, Cat.title) ||
    isDefinite(scan, subject) ||
    has(scan, subject, Cat.head);
  if (!titled) return false;
  return (
    has(scan, i, Cat.givenName) ||
    has(scan, i, Cat.person) ||
    phraseHas(scan, i, Cat.person) ||
    (scan.form[i] < 0 && !isDefinite(scan, i) && !prefixedBy(scan, i, 'bi'))
  );
}

/** «طالب المرشد، مسؤولي الأمن، بـ…»: several bearers of a title are not the one before them. */
function isSeveral({ scan }: Reading, i: number): boolean {
  const title = wordIn(scan, i, 'title') ?? wordIn(scan, i, 'head');
  return title !== null && (title.form & Form.plural) !== 0;
}
