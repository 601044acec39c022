import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { letters } from '../letters.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';
import { isSourceWord, isWord } from '../words.ts';

/** Statements, which always have somebody who issued them; a report or a study speaks for itself. */
const STATEMENTS = new Set(['head:بيان', 'head:بلاغ']);

/** Whether the source is a statement, «البيان», «بيان صادر عن الوزارة»: its issuer speaks and it only carries the words. */
export function isStatement(source: SourcePhrase): boolean {
  return source.type === 'document' && STATEMENTS.has(source.head);
}

const SEPARATORS = new Set([
  'عن',
  'من',
  'ل',
  'صادر',
  'صدر',
  'اصدرته',
  'اصدره',
  'نشرته',
  'نشره',
  'منسوب',
  'باسم',
]);

/** Who issued a statement, as its own phrase says: «بيان للتحالف», «بيان صادر عن الوزارة», «بيان الوزارة»; null when it does not. */
export function issuerIn(reading: Reading, { from, to }: SourcePhrase): Run | null {
  const { scan } = reading;
  for (let i = from + 1; i < to; i++) {
    if (!isWord(scan, i) || SEPARATORS.has(letters(reading, i))) continue;
    if (has(scan, i, Cat.demonym) || has(scan, i, Cat.adjective)) continue;
    return isSourceWord(scan, i) ? { from: i, to } : null;
  }
  return null;
}
