import type { ClaimLink } from '../../model/index.ts';
import type { ToldClaim } from '../claims/claim-item.ts';
import { isOneSpeaker } from '../claims/one-speaker.ts';
import { momentRange } from '../copies/moment.ts';
import { excludes, sameCell } from '../figures/count.ts';
import { termsOf } from '../language/terms.ts';

const CORRECTING =
  /^[وف]?(?:صحح|صححت|تصحيح|سحب|سحبت|تسحب|تراجع|تراجعت|تتراجع|حذف|حذفت|عدل|عدلت|استدرك|اعتذر|اعتذرت|اقر|خاطء|خطا)$/;

/**
 * Whether the later of two claims of one named source takes the earlier one back (`corrects`) or carries it on
 * (`updates`): a later figure of the same count, or words of correction. Null for two sources, for unnamed
 * ones, and when it is unknown which was later.
 */
export function revisionOf(a: ToldClaim, b: ToldClaim): ClaimLink | null {
  if (a.article === b.article || !isOneSpeaker(a.chain[0], b.chain[0])) return null;
  const timeA = momentRange(a.earliest);
  const timeB = momentRange(b.earliest);
  if (timeA === null || timeB === null) return null;
  const [earlier, later] = timeA[1] < timeB[0] ? [a, b] : timeB[1] < timeA[0] ? [b, a] : [null, null];
  if (earlier === null || later === null) return null;
  const link = (kind: 'corrects' | 'updates', reason: string): ClaimLink => ({
    kind,
    from: later.id,
    to: earlier.id,
    aim: null,
    aspect: null,
    rule: `links/${kind}`,
    reasons: [reason],
    by: null,
  });
  const correcting = termsOf(`${later.cue} ${later.content}`).find((term) => CORRECTING.test(term.word));
  if (correcting !== undefined) return link('corrects', `«${correcting.word}» عند المصدر نفسه بعد ذلك`);
  for (const count of earlier.counts) {
    const other = later.counts.find((candidate) => sameCell(count, candidate));
    if (other !== undefined && excludes(count, other)) {
      return link('updates', `${later.chain[0].name}: ${count.words} ثم ${other.words}`);
    }
  }
  return null;
}
