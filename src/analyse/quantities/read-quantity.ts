import { Cat, Clitic, Form, has, type NumberExpression, readingOf, TokenKind } from '../../arabic/index.ts';
import { readAmount } from '../dates/read-amount.ts';
import { numberAt } from '../dates/time-context.ts';
import { isAge } from './age.ts';
import type { QuantityContext } from './find-quantities.ts';
import { isLabelled, isNameDigits, isScore, mayStandAlone } from './not-a-count.ts';
import type { QuantityProposal } from './proposal.ts';
import { isWritten, modifierBefore, modifierBehind } from './read-modifier.ts';
import { isWrittenOne, readNounOne, readOneOf } from './read-one.ts';
import { readTotal } from './read-total.ts';
import { currencyMark, readUnit, type UnitRead } from './read-unit.ts';

/** A counted or measured number with its unit and modifiers. */
export function readQuantity(c: QuantityContext, i: number): QuantityProposal | null {
  const { scan } = c;
  const number = numberAt(c, i);
  if (number === null) return readNounOne(c, i);
  if (number.kind === 'one-of' || isWrittenOne(c, number)) return readOneOf(c, number);
  const sign = currencyMark(scan, i - 1);
  const behindNumber = readUnit(c, number.to);
  const unit = sign !== null && !behindNumber?.known ? null : behindNumber;
  if ((scan.clitics[i] & Clitic.al) !== 0 && number.kind !== 'range') return null;
  if (isLabelled(c, number, unit)) return null;
  if (number.digits && isNameDigits(c, number, unit)) return null;
  if (unit?.unit === 'years' && isAge(scan, number.from, unit.to)) return null;
  if (unit === null && isAge(scan, number.from, number.to)) return null;
  if (isScore(c, number, unit)) return null;
  const before = modifierBefore(scan, number.from);
  const total = readTotal(c, number);
  if (total !== null) return total;
  if (number.kind === 'fraction' && before === null && unit?.kind !== 'measure' && !isShare(c, number))
    return null;
  let counted: UnitRead | null =
    unit ?? (sign === null ? null : { unit: sign, kind: 'money', whom: sign, known: true, to: number.to });
  if (counted !== null && !counted.known && !isCounting(c, number, counted)) counted = null;
  if (counted === null && before === null && !mayStandAlone(c, number)) return null;
  const time = unit?.kind === 'time' && number.kind === 'counted' ? readAmount(c, i) : null;
  const single = time !== null && time.lengths.length === 1 ? time : null;
  let value =
    single?.lengths[0].amount ?? (number.kind === 'fraction' ? rounded(fractionOf(c, number)) : number.value);
  if (
    number.dotted &&
    counted !== null &&
    (counted.kind === 'person' || counted.kind === 'killed' || counted.kind === 'thing')
  )
    value = Math.round(value * 1000);
  const to = single?.to ?? counted?.to ?? number.to;
  const cents = counted?.kind === 'money' ? readCents(c, counted.to) : null;
  if (cents !== null) value += cents.value / 100;
  const end = cents?.to ?? to;
  const behind = modifierBehind(scan, end);
  const modifier = before?.modifier ?? behind?.modifier ?? 'exact';
  const from = before?.at ?? (sign !== null && unit === null ? i - 1 : i);
  const range = number.kind === 'range';
  return {
    rule: range ? 'quantities/vague-range' : ruleOf(counted),
    from,
    to: behind?.at ?? end,
    value: range ? [value, number.high!] : value,
    min: !range && (modifier === 'at_most' || modifier === 'approx') ? null : value,
    max: range ? number.high : modifier === 'at_least' || modifier === 'approx' ? null : value,
    modifier: range ? 'range' : modifier,
    unit: counted?.unit ?? (number.kind === 'fraction' ? 'share' : null),
    kind: counted?.kind ?? '',
    whom: counted?.whom ?? '',
  };
}

function ruleOf(counted: UnitRead | null): string {
  if (counted?.kind === 'money') return 'quantities/money';
  return counted?.kind === 'percent' ? 'quantities/percent' : 'quantities/number';
}

/** A dual behind its number of parts is two of them: ثلثي. */
function fractionOf({ scan }: QuantityContext, { from, to, value }: NumberExpression): number {
  const form = to === from + 1 ? scan.form[from] : -1;
  const reading = form < 0 ? null : readingOf(scan.lexicon, form, 'number');
  return reading !== null && (reading.form & Form.dual) !== 0 && value < 0.5 ? 2 * value : value;
}

/** Thirds to three digits. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** «ثلثي المقاعد»: thirds of something; halves and quarters name things too (نصف النهائي، ربع سنوي). */
function isShare(c: QuantityContext, number: NumberExpression): boolean {
  if (number.to >= c.tokens.length || c.tokens.kind[number.to] !== TokenKind.word) return false;
  const thirds = Math.round(number.value * 3);
  return (
    Math.abs(number.value * 3 - thirds) < 1e-3 &&
    (thirds === 1 || thirds === 2) &&
    !has(c.scan, number.to, Cat.prep)
  );
}

/** Whether a number counts a noun no table knows: digits, words from 11 on with the accusative, or 3–10 with any noun. */
function isCounting(c: QuantityContext, number: NumberExpression, unit: UnitRead): boolean {
  if (number.kind === 'range') return true;
  const definite = (c.scan.clitics[number.from] & Clitic.al) !== 0;
  return !definite || unit.known;
}

/** «و43 سنتا» behind an amount of money. */
function readCents(c: QuantityContext, p: number): { value: number; to: number } | null {
  const { scan } = c;
  const lone = isWritten(scan, p, 'و');
  const q = lone ? p + 1 : p;
  if (!lone && (q >= scan.tokens.length || (scan.clitics[q] & Clitic.wa) === 0)) return null;
  const number = numberAt(c, q);
  if (number === null || number.kind !== 'counted' || number.value >= 100) return null;
  const unit = readUnit(c, number.to);
  return unit !== null && unit.unit === 'cent' ? { value: number.value, to: unit.to } : null;
}
