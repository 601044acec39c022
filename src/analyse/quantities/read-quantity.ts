import {
  Cat,
  Clitic,
  has,
  NumberClass,
  type NumberExpression,
  numberTable,
  readDigits,
  TokenKind,
} from '../../arabic/index.ts';
import { readAmount } from '../dates/read-amount.ts';
import { numberAt, symbolAt } from '../dates/time-context.ts';
import { isAge } from './age.ts';
import type { QuantityContext } from './find-quantities.ts';
import { isLabelled, isNameDigits, isScore, mayStandAlone } from './not-a-count.ts';
import type { QuantityProposal } from './proposal.ts';
import { hasNumberClass, isWritten, modifierBefore, modifierBehind } from './read-modifier.ts';
import { currencyMark, readUnit, type UnitRead } from './read-unit.ts';
import { cueAt, unitAt } from './unit-table.ts';

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
  if (number.kind === 'fraction' && before === null && unit?.kind !== 'measure') return null;
  let counted: UnitRead | null =
    unit ?? (sign === null ? null : { unit: sign, kind: 'money', whom: sign, known: true, to: number.to });
  if (counted !== null && !counted.known && !isCounting(c, number, counted)) counted = null;
  if (counted === null && before === null && !mayStandAlone(c, number)) return null;
  const time = unit?.kind === 'time' && number.kind === 'counted' ? readAmount(c, i) : null;
  const single = time !== null && time.lengths.length === 1 ? time : null;
  let value = single?.lengths[0].amount ?? number.value;
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
  const base = {
    from,
    to: behind?.at ?? end,
    unit: counted?.unit ?? (number.kind === 'fraction' ? 'share' : null),
    kind: counted?.kind ?? '',
    whom: counted?.whom ?? '',
  };
  if (number.kind === 'range') {
    const high = number.high!;
    return {
      ...base,
      rule: 'quantities/vague-range',
      value: [value, high],
      min: value,
      max: high,
      modifier: 'range',
    };
  }
  return {
    ...base,
    rule:
      counted?.kind === 'money'
        ? 'quantities/money'
        : counted?.kind === 'percent'
          ? 'quantities/percent'
          : 'quantities/number',
    value,
    min: modifier === 'at_most' || modifier === 'approx' ? null : value,
    max: modifier === 'at_least' || modifier === 'approx' ? null : value,
    modifier,
  };
}

/** Whether a number counts a noun no table knows: digits, words from 11 on with the accusative, or 3–10 with any noun. */
function isCounting(c: QuantityContext, number: NumberExpression, unit: UnitRead): boolean {
  if (number.kind === 'range') return true;
  const definite = (c.scan.clitics[number.from] & Clitic.al) !== 0;
  return !definite || unit.known;
}

/** «شخص واحد», «سيدة واحدة»: one, said after its noun. */
function readNounOne(c: QuantityContext, i: number): QuantityProposal | null {
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
function isWrittenOne(c: QuantityContext, number: NumberExpression): boolean {
  if (number.value !== 1 || number.digits || number.scaled) return false;
  return readUnit(c, number.to)?.kind !== 'percent';
}

/** «أحد أفراد الجيش», «إحدى الناقلات»: one of a plural that the table knows as a person. */
function readOneOf(c: QuantityContext, number: NumberExpression): QuantityProposal | null {
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

/** «٦ من أصل ٧» */
function readTotal(c: QuantityContext, number: NumberExpression): QuantityProposal | null {
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

/** Two numbers that bound one: `بين 5 و10 جنود`, `4500 إلى 6 آلاف قطعة`, `10-20 دولارا`. */
export function readNumberRange(c: QuantityContext, i: number): QuantityProposal | null {
  const { scan, tokens } = c;
  if (tokens.kind[i] === TokenKind.number && numberAt(c, i) === null) return readJoinedRange(c, i);
  const first = numberAt(c, i);
  if (first === null || first.kind !== 'counted') return null;
  const firstUnit = readUnit(c, first.to);
  const gap = firstUnit?.known ? firstUnit.to : first.to;
  const between = i > 0 && (isWritten(scan, i - 1, 'بين') || isWritten(scan, i - 1, 'وبين'));
  const from = i > 0 && isWritten(scan, i - 1, 'من');
  const mark = gap < tokens.length ? tokens.mark[gap] : 0;
  const dash = mark === 0x2d || mark === 0x2013;
  const to = isWritten(scan, gap, 'الي') || isWritten(scan, gap, 'حتي');
  const or = isWritten(scan, gap, 'او');
  const lone = isWritten(scan, gap, 'و');
  const joined = gap < tokens.length && (scan.clitics[gap] & Clitic.wa) !== 0;
  let q: number;
  if (dash || to || or || (between && lone)) q = gap + 1;
  else if (between && joined) q = gap;
  else if (from && gap < tokens.length && (scan.clitics[gap] & Clitic.li) !== 0) q = gap;
  else return null;
  if (from && !dash && isChange(c, i)) return null;
  const second = numberAt(c, q);
  if (second === null || second.kind !== 'counted') return null;
  const unit = readUnit(c, second.to);
  if (unit === null && !between) return null;
  if (or && firstUnit !== null) return null;
  if (dash && unit !== null && !unit.known) return null;
  if (firstUnit?.known && unit !== null && unit.unit !== firstUnit.unit) return null;
  if (unit?.unit === 'years' && isAge(scan, i, unit.to)) return null;
  const low = shareScale(first, second);
  if (low >= second.value) return null;
  return {
    rule: 'quantities/range',
    from: between || (from && to) ? i - 1 : i,
    to: unit?.to ?? second.to,
    value: [low, second.value],
    min: low,
    max: second.value,
    modifier: 'range',
    unit: unit?.unit ?? null,
    kind: unit?.kind ?? '',
    whom: unit?.whom ?? '',
  };
}

/** «5 إلى 10 ملايين»: the scale holds for both when only then the first is the smaller. */
function shareScale(first: NumberExpression, second: NumberExpression): number {
  if (first.scaled || !second.scaled) return first.value;
  let scale = 1;
  for (const s of [1e3, 1e6, 1e9, 1e12]) if (second.value >= s) scale = s;
  return first.value < second.value / scale ? first.value * scale : first.value;
}

const LOOK_BACK = 8;

/** «ارتفع من 5 إلى 10»: two values of one thing, not a range. */
function isChange(c: QuantityContext, i: number): boolean {
  for (let k = i - 2; k >= Math.max(0, i - LOOK_BACK); k--) {
    if (c.tokens.kind[k] === TokenKind.newline) break;
    if (hasNumberClass(c.scan, k, NumberClass.change)) return true;
  }
  return false;
}

function readJoinedRange(c: QuantityContext, i: number): QuantityProposal | null {
  const shape = readDigits(c.tokens, i);
  if (shape.kind !== 'joined' || shape.joint !== '-' || shape.parts.length !== 2) return null;
  const [low, high] = shape.parts;
  if (low >= high) return null;
  const unit = readUnit(c, i + 1);
  const sign = currencyMark(c.scan, i - 1);
  if (unit === null ? sign === null : !unit.known) return null;
  if (unit?.unit === 'years' && isAge(c.scan, i, unit.to)) return null;
  return {
    rule: 'quantities/range',
    from: unit === null ? i - 1 : i,
    to: unit?.to ?? i + 1,
    value: [low, high],
    min: low,
    max: high,
    modifier: 'range',
    unit: unit?.unit ?? sign,
    kind: unit?.kind ?? 'money',
    whom: unit?.whom ?? '',
  };
}

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
