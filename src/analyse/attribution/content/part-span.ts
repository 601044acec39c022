import type { Span } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { startWithoutClitics } from './start-without-clitics.ts';

/** The span of a content part: one-letter words before its first word stay outside (ANNOTATION A2). */
export function partSpan(reading: Reading, part: Run): Span {
  const { tokens } = reading.scan;
  return { start: startWithoutClitics(reading, part.from), end: tokens.end[part.to - 1] };
}
