import type { Run } from '../cue.ts';
import type { Frame } from './frame.ts';
import type { Walk } from './walk.ts';

/** The frame that ends a walk, with what was met on the way. */
export function frameOf(
  walk: Walk,
  kind: Frame['kind'],
  content: readonly Run[],
  subject: Run | null,
  complementizer = false,
): Frame {
  const { outlet, document, via, viaCue } = walk;
  return { kind, subject, content, complementizer, outlet, document, via, viaCue };
}
