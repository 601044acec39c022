import { Form, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import type { Run } from './cue.ts';
import { isOutletHead, outletEnd } from './outlet-phrase.ts';
import { isOutletName } from './words.ts';

const BROADCAST = new Set(['بث', 'نشر', 'أورد', 'نقل', 'تداول', 'تناقل', 'أذاع']);

/** «بثّته قناة …»، «نشرته وكالة …»: the outlet that carried the words; null when there is none. */
export function broadcasterAt(reading: Reading, i: number, limit: number): Run | null {
  const { scan } = reading;
  const verb = wordIn(scan, i, 'verb');
  if (verb === null || (verb.form & Form.pronoun) === 0 || i + 1 >= limit) return null;
  if (!BROADCAST.has(verb.entry.id)) return null;
  if (isOutletHead(reading, i + 1)) return { from: i + 1, to: outletEnd(reading, i + 1, limit) };
  if (isOutletName(scan, i + 1)) return { from: i + 1, to: Math.max(i + 2, scan.phraseEnd[i + 1]) };
  return null;
}
