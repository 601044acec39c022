import { Cat, Clitic, has, type NumberExpression } from '../../arabic/index.ts';
import { readAmount } from '../dates/read-amount.ts';
import { symbolAt } from '../dates/time-context.ts';
import type { QuantityContext } from './find-quantities.ts';
import type { QuantityProposal } from './proposal.ts';
import { isWritten } from './read-modifier.ts';
import { readUnit } from './read-unit.ts';
import { cueAt, unitAt } from './unit-table.ts';

/** «شخص واحد», «سيدة واحدة»: one, said after its noun. */
export function readNounOne(c: QuantityContext, i: number): QuantityProposal | null {
  const { scan } = c;
  if (!has(scan, i, Cat.unit) && symbolAt(c, i)?.kind !== 'unit') return null;
  const harmed = readHarmedOne(c, i);
  if (harmed !== null) return harmed;
  const noun = unitAt(scan, i);
  const time = noun === null ? symbolAt(c, i) : null;
  const to = noun?.to ?? time?.to ?? i + 1;
  const half = readHalf(c, i);
  if (half !== null) return half;
  if (!isWritten(scan, to, 'واحد') && !isWritten(scan, to, 'واحده')) return null;
  if ((scan.clitics[i] & Clitic.al) !== 0) return null;
  if (noun !== null && (noun.dual || noun.plural)) return null;
  return {
    rule: 'quantities/one',
    from: i,
    to: to + 1,
    value: 1,
    min: 1,
    max: 1,
    modifier: 'exact',
    unit: noun?.unit ?? `${time?.value}s`,
    kind: noun?.kind ?? 'time',
    whom: noun?.whom ?? '',
  };
}

/** «مقتل مقاول مدني», «إصابة طفل»: one person, by the singular right behind what happened to them. */
function readHarmedOne(c: QuantityContext, i: number): QuantityProposal | null {
  const { scan } = c;
  if (i === 0 || (scan.clitics[i] & ~Clitic.bi) !== 0) return null;
  const noun = unitAt(scan, i);
  if (noun === null || noun.kind !== 'person' || noun.dual || noun.plural || noun.to !== i + 1) return null;
  const cue = cueAt(scan, i - 1);
  if (cue === null || cue.scope || symbolAt(c, i + 1)?.kind === 'unit') return null;
  if (isWritten(scan, noun.to, 'واحد') || isWritten(scan, noun.to, 'واحده')) return null;
  return {
    rule: 'quantities/one-harmed',
    from: i,
    to: noun.to,
    value: 1,
    min: 1,
    max: 1,
    modifier: 'exact',
    unit: noun.unit,
    kind: noun.kind,
    whom: noun.whom,
  };
}

/** «عقد ونصف», «عام ونصف العام»: a time unit and a part of it. */
function readHalf(c: QuantityContext, i: number): QuantityProposal | null {
  const amount = readAmount(c, i);
  if (amount === null || amount.by !== 'explicit' || amount.definite || amount.number !== null) return null;
  const [part] = amount.lengths;
  if (amount.lengths.length > 1 || part.amount === null || part.amount === 1) return null;
  const decade = part.unit === 'decade' ? 10 : 1;
  const value = part.amount * decade;
  return {
    rule: 'quantities/number',
    from: i,
    to: amount.to,
    value,
    min: value,
    max: value,
    modifier: 'exact',
    unit: decade === 10 ? 'years' : `${part.unit}s`,
    kind: 'time',
    whom: '',
  };
}

/** واحد counts before a percentage or a scale only; elsewhere it stands behind its noun. */
export function isWrittenOne(c: QuantityContext, number: NumberExpression): boolean {
  if (number.value !== 1 || number.digits || number.scaled) return false;
  return readUnit(c, number.to)?.kind !== 'percent';
}

/** «أحد أفراد الجيش», «إحدى الناقلات»: one of a plural that the table knows as a person. */
export function readOneOf(c: QuantityContext, number: NumberExpression): QuantityProposal | null {
  const noun = unitAt(c.scan, number.to);
  if (noun === null || !noun.plural || noun.kind !== 'person') return null;
  if ((c.scan.clitics[number.from] & Clitic.al) !== 0) return null;
  return {
    rule: 'quantities/one-of',
    from: number.from,
    to: noun.to,
    value: 1,
    min: 1,
    max: 1,
    modifier: 'exact',
    unit: noun.unit,
    kind: noun.kind,
    whom: noun.whom,
  };
}
