import { prefixedBy } from '../words.ts';
import type { Frame } from './frame.ts';
import { objectFrame } from './object-frame.ts';
import { splitObject } from './split-object.ts';
import type { Walk } from './walk.ts';

/** اتهم X بـY, with the accusation at token k: the accused begins the content. Null when nobody is accused. */
export function accuseFrame(walk: Walk, k: number): Frame | null {
  const { subject, object } = splitObject(walk, k);
  if (!walk.subjectKnown && object !== null) return objectFrame(walk, object, subject);
  if (!walk.subjectKnown && walk.hasObjectPronoun) return objectFrame(walk, k, subject);
  // «كان قد اتهم بتهم أخرى»: the passive accuses nobody by a speaker.
  if (subject !== null && prefixedBy(walk.reading.scan, subject.from, 'bi')) return null;
  if (subject === null) return walk.hasObjectPronoun ? objectFrame(walk, k, null) : null;
  return objectFrame(walk, subject.from, null);
}
