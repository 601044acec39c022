import type { Drift } from '../../model/index.ts';
import type { ClaimItem } from '../claims/claim-item.ts';
import { isUnnamed } from '../claims/source-key.ts';
import { excludes, sameCell } from '../figures/count.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { turnsOf } from '../language/opposites.ts';
import { termsOf } from '../language/terms.ts';

const SOME = new Set(['بعض', 'عدد', 'عددا', 'عده', 'بضعه', 'قله']);
const MOST = new Set(['معظم', 'اغلب', 'غالبيه', 'اغلبيه', 'كل', 'جميع', 'كافه']);
const WHEN = /^(?:امس|اليوم|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد)$/;

/**
 * What changed between an earlier wording and a later one of the same claim: a hedge or a distance lost, a number
 * changed, some that became most, a date or a remark on anonymity lost. The verbs of saying (قال، أكد، أوضح،
 * كشف) are interchangeable in news and are not drift.
 */
export function driftBetween(earlier: ClaimItem, later: ClaimItem, lexicon: MatchLexicon): readonly Drift[] {
  const out: Drift[] = [];
  const add = (rule: Drift['rule'], reason: string): void => {
    out.push({ rule, from: earlier.id, to: later.id, reason });
  };
  const before = termsOf(earlier.content);
  const after = termsOf(later.content);
  const hedgesBefore = turnsOf(lexicon.opposites, before);
  const hedgesAfter = turnsOf(lexicon.opposites, after);
  const hedge = hedgesBefore.findIndex((turn) => turn === 'hedge' || turn === 'alleged');
  const hedgedBefore = earlier.stance === 'hedged' || hedge >= 0;
  const hedgedAfter =
    later.stance === 'hedged' || hedgesAfter.some((turn) => turn === 'hedge' || turn === 'alleged');
  if (hedgedBefore && !hedgedAfter) {
    add('drift/hedge-lost', hedge >= 0 ? `«${before[hedge].word}» سقطت` : 'ما كان ترجيحا صار خبرا');
  }
  if (earlier.distance && !later.distance) add('drift/distance-lost', `«${earlier.cue}» صارت «${later.cue}»`);
  for (const count of earlier.counts) {
    const other = later.counts.find((candidate) => sameCell(count, candidate));
    if (other !== undefined && excludes(count, other))
      add('drift/number-changed', `${count.words} صارت ${other.words}`);
  }
  const some = before.find((term) => SOME.has(term.word));
  const most = after.find((term) => MOST.has(term.word));
  if (some !== undefined && most !== undefined && !before.some((term) => MOST.has(term.word))) {
    add('drift/some-to-most', `«${some.word}» صارت «${most.word}»`);
  }
  const when = before.find((term) => WHEN.test(term.word));
  if (when !== undefined && !after.some((term) => WHEN.test(term.word) || term.kind === 'number')) {
    add('drift/date-lost', `«${when.word}» سقطت`);
  }
  if (isUnnamed(earlier.chain[0].type) && later.chain[0].type === 'outlet') {
    add('drift/anonymity-lost', `«${earlier.chain[0].name}» لم يُذكر، ونُسب القول إلى ${later.chain[0].name}`);
  } else if (
    earlier.chain[0].key !== null &&
    later.chain[0].type === 'outlet' &&
    earlier.chain[0].type !== 'outlet'
  ) {
    add('drift/speaker-lost', `${earlier.chain[0].name} لم يُذكر، ونُسب القول إلى ${later.chain[0].name}`);
  }
  return out;
}
