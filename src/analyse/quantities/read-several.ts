import { Cat, Clitic, has, NumberClass, numberTable } from '../../arabic/index.ts';
import { numberAt } from '../dates/time-context.ts';
import type { QuantityContext } from './find-quantities.ts';
import type { QuantityProposal } from './proposal.ts';
import { isWritten } from './read-modifier.ts';
import { unitAt } from './unit-table.ts';

/** «عدة غارات», «مواقع عدة», «العديد من المواقع», «عدد من القادة»: vague, without a number. */
export function readSeveral(c: QuantityContext, i: number): QuantityProposal | null {
  const { scan } = c;
  if (numberAt(c, i) !== null) return null;
  const form = scan.form[i];
  const table = numberTable(scan.lexicon);
  let noun: ReturnType<typeof unitAt> = null;
  let to = 0;
  if (form >= 0 && table.kind[form] === NumberClass.several) {
    const q = isWritten(scan, i + 1, 'من') ? i + 2 : i + 1;
    noun = unitAt(scan, q);
    to = noun?.to ?? 0;
  } else if ((isWritten(scan, i, 'عدد') || isWritten(scan, i, 'عددا')) && isWritten(scan, i + 1, 'من')) {
    noun = unitAt(scan, i + 2);
    to = noun?.to ?? 0;
  } else if (has(scan, i, Cat.unit) && (isWritten(scan, i + 1, 'عده') || isWritten(scan, i + 1, 'عديده'))) {
    // «الطائرات عدة غارات»: the words belong to the noun behind them
    if ((scan.clitics[i] & Clitic.al) !== 0 || unitAt(scan, i + 2)?.plural) return null;
    noun = unitAt(scan, i);
    to = i + 2;
  }
  if (noun === null || !noun.plural || noun.kind === 'measure') return null;
  return {
    rule: 'quantities/several',
    from: i,
    to,
    value: null,
    min: null,
    max: null,
    modifier: 'vague',
    unit: noun.unit,
    kind: noun.kind,
    whom: noun.whom,
  };
}
