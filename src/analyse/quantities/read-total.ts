import { NumberClass, type NumberExpression } from '../../arabic/index.ts';
import { numberAt } from '../dates/time-context.ts';
import type { QuantityContext } from './find-quantities.ts';
import type { QuantityProposal } from './proposal.ts';
import { hasNumberClass, isWritten } from './read-modifier.ts';
import { readUnit } from './read-unit.ts';
import { unitAt } from './unit-table.ts';

/** «٦ من أصل ٧» */
export function readTotal(c: QuantityContext, number: NumberExpression): QuantityProposal | null {
  const { scan } = c;
  const unit = unitAt(scan, number.to);
  const p = unit === null ? number.to : unit.to;
  if (!hasNumberClass(scan, p, NumberClass['of-total'])) return null;
  if (scan.phrase[p] < 0 || isWritten(scan, p + 1, 'بين')) return null;
  const total = numberAt(c, scan.phraseEnd[p]);
  if (total === null || total.kind !== 'counted') return null;
  const behind = readUnit(c, total.to);
  const noun = unit ?? (behind?.known ? behind : null);
  return {
    rule: 'quantities/ratio',
    from: number.from,
    to: noun !== null && noun !== unit ? noun.to : total.to,
    value: [number.value, total.value],
    min: number.value,
    max: number.value,
    modifier: 'ratio',
    unit: noun?.unit ?? null,
    kind: noun?.kind ?? '',
    whom: noun?.whom ?? '',
  };
}
