import { Clitic, NumberClass, type NumberExpression, readDigits, TokenKind } from '../../arabic/index.ts';
import { numberAt } from '../dates/time-context.ts';
import { isAge } from './age.ts';
import type { QuantityContext } from './find-quantities.ts';
import type { QuantityProposal } from './proposal.ts';
import { hasNumberClass, isWritten } from './read-modifier.ts';
import { currencyMark, readUnit } from './read-unit.ts';

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
