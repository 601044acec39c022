import { isComma } from '../words.ts';
import { contentAfter } from './content-after.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { subjectAt } from './subject.ts';
import { NO_CONTENT, type Walk } from './walk.ts';

const CLOSING_BRACKET = 0x29;

/** At a colon: what stands behind it was said, if the verb takes a colon. */
export function colonStep(walk: Walk, j: number): Frame | typeof NO_CONTENT {
  const { reading, saying } = walk;
  const { tokens } = reading.scan;
  if (!walk.frames.has('colon') && saying === null) return NO_CONTENT;
  const p = j - 1;
  // A mark that touches the colon belongs to it (an emoticon, a ratio), unless it closes something.
  if (
    p >= walk.from &&
    tokens.mark[p] !== 0 &&
    tokens.spaced[j] === 0 &&
    !isComma(reading.scan, p) &&
    reading.quotations.of[p] < 0 &&
    tokens.mark[p] !== CLOSING_BRACKET
  )
    return NO_CONTENT;
  return frameOf(
    walk,
    saying === null ? 'colon' : 'saying',
    contentAfter(reading, j + 1),
    subjectAt(walk, j),
  );
}
