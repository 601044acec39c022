import { Cat, has } from '../../../arabic/index.ts';
import type { Run } from '../cue.ts';
import { opensQuotation, quotedRuns } from '../quoted.ts';
import { isDash, isWord } from '../words.ts';
import { contentAfter } from './content-after.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { splitObject } from './split-object.ts';
import type { Walk } from './walk.ts';

/** وصف X بأنه Y, with بأنه or بـ at token k: the described and the description. */
export function describeFrame(walk: Walk, k: number): Frame {
  const { subjectKnown, hasObjectPronoun } = walk;
  const { subject, object } = splitObject(walk, k);
  const speaks = !subjectKnown && (object !== null || hasObjectPronoun);
  const described = speaks ? object : (subject?.from ?? null);
  // «شبه الأزمة بفترة …»: without بأنه or a mark the described and the description are one stretch.
  if (described !== null && !has(walk.reading.scan, k, Cat.comp) && !opensQuotation(walk.reading, k + 1))
    return frameOf(walk, 'describe', [{ from: described, to: -1 }], speaks ? subject : null);
  const content = descriptionAt(walk, k);
  return frameOf(
    walk,
    'describe',
    described === null ? content : [{ from: described, to: describedEnd(walk, described, k) }, ...content],
    speaks ? subject : null,
  );
}

/** An aside between dashes (– وهي أول رد –) is the narrator's. */
function describedEnd(walk: Walk, described: number, k: number): number {
  const { scan } = walk.reading;
  const to = trimmed(walk, k);
  for (let t = described + 1; t < to; t++)
    if (isDash(scan, t) && scan.tokens.spaced[t] === 1) return trimmed(walk, t);
  return to;
}

function trimmed({ reading, from }: Walk, k: number): number {
  let to = k;
  while (to > from && !isWord(reading.scan, to - 1) && reading.quotations.of[to - 1] < 0) to--;
  return to;
}

/** The description behind بأنه or بـ. */
function descriptionAt({ reading }: Walk, k: number): readonly Run[] {
  if (has(reading.scan, k, Cat.comp)) return contentAfter(reading, k + 1);
  return opensQuotation(reading, k + 1)
    ? quotedRuns(reading, reading.quotations.of[k + 1])
    : [{ from: k, to: -1 }];
}
