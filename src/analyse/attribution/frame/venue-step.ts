import { Cat, has, wordIn } from '../../../arabic/index.ts';
import { skipToBoundary } from '../adjunct.ts';
import { broadcasterAt } from '../broadcaster.ts';
import { recipientAt } from '../recipient.ts';
import { prefixedBy } from '../words.ts';
import { endSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** «لقناة الساحل»، «في بيان»، «بثته وكالة …»: the outlet spoken to, the document or the broadcaster that carries the words. */
export function venueStep(walk: Walk, j: number): number | null {
  const { reading, end } = walk;
  const { scan } = reading;
  const recipient = walk.outlet === null || walk.subjectFrom >= 0 ? recipientAt(reading, j, end) : null;
  if (recipient !== null) {
    endSubject(walk, j);
    walk.outlet = recipient;
    return recipient.to;
  }
  if (isCarrier(walk, j)) {
    walk.document = { from: j, to: j + 1 };
    endSubject(walk, prefixedBy(scan, j, 'bi') ? j : j - 1);
    // «في بيان أصدره المكتب»: what describes the document is not the subject.
    return walk.subjectFrom < 0 ? skipToBoundary(reading, j + 1, end, walk.frames) : j + 1;
  }
  const broadcaster = broadcasterAt(reading, j, end);
  if (broadcaster === null) return null;
  endSubject(walk, j);
  walk.outlet = broadcaster;
  return broadcaster.to;
}

/** «في بيان»، «عبر تغريدة»، «ببيان»: a document that carries the words. */
function isCarrier({ reading, from }: Walk, i: number): boolean {
  const { scan } = reading;
  const type = wordIn(scan, i, 'head')?.entry.cells.type;
  if (!has(scan, i, Cat.carrier) && type !== 'document' && type !== 'social_media') return false;
  if (prefixedBy(scan, i, 'bi')) return true;
  // «في نفس التغريدة», «في هذا البيان»
  const before = has(scan, i - 1, Cat.dem) || has(scan, i - 1, Cat.self) ? i - 2 : i - 1;
  return before >= from && (has(scan, before, Cat.prep) || has(scan, before, Cat.prepTime));
}
