import type { Run } from '../cue.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import type { Walk } from './walk.ts';

/** A content that begins with an object of the verb at token `object` and ends where the boundary rules end it. */
export function objectFrame(walk: Walk, object: number, subject: Run | null): Frame {
  return frameOf(walk, 'object', [{ from: object, to: -1 }], subject);
}
