import type { Span } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import { startWithoutClitics } from '../content/start-without-clitics.ts';

/** Where a source is named: from its first word without clitics to its last. */
export function mentionSpan(reading: Reading, phrase: { readonly from: number; readonly to: number }): Span {
  const { tokens } = reading.scan;
  let { from, to } = phrase;
  // A name in marks is named without them: لـ"إرم نيوز".
  const q = reading.quotations.of[from];
  if (
    to - from > 2 &&
    q >= 0 &&
    reading.quotations.open[q] === from &&
    reading.quotations.close[q] === to - 1
  ) {
    from++;
    to--;
  }
  return { start: startWithoutClitics(reading, from), end: tokens.end[Math.max(from, to - 1)] };
}
