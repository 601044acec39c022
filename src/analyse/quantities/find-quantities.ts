import { bareStart, NumberClass, type Numbers, type Scan, TokenKind } from '../../arabic/index.ts';
import type { DateValue, Quantity } from '../../model/index.ts';
import type { FoundMoment } from '../dates/moment.ts';
import { momentsOf, numbersOf } from '../dates/moments-of.ts';
import { type TimeContext, timeContext } from '../dates/time-context.ts';
import type { Reading } from '../reading.ts';
import { countDetails } from './count-details.ts';
import type { QuantityProposal } from './proposal.ts';
import { readBoundDual, readDual } from './read-dual.ts';
import { readNumberRange } from './read-number-range.ts';
import { readQuantity } from './read-quantity.ts';
import { readSeveral } from './read-several.ts';
import { cueAt, UnitStart, unitTable } from './unit-table.ts';

/** What the finders of quantities work on. */
export interface QuantityContext extends TimeContext {
  readonly numbers: Numbers;
}

/**
 * The quantities of an article in text order: counts, measures, percentages and money, with modifiers; none inside dates,
 * ages, scores, times of day or names. `dates` give the day a count is as of.
 */
export function findQuantities(reading: Reading, dates: readonly DateValue[]): readonly Quantity[] {
  const { scan, ignored } = reading;
  const c: QuantityContext = timeContext(scan, numbersOf(reading));
  const taken = datedTokens(scan, momentsOf(reading));
  const { starts } = unitTable(scan.lexicon);
  const proposals: QuantityProposal[] = [];
  const n = scan.tokens.length;
  for (let i = 0; i < n; i++) {
    if (ignored[i] === 1 || taken[i] === 1) continue;
    const found = propose(c, starts, i);
    if (found === null) continue;
    proposals.push(found);
    i = Math.max(i, found.to - 1);
  }
  const details = countDetails(reading, proposals, dates);
  return proposals.map((p, k) => {
    const start = bareStart(scan, p.from);
    const end = scan.tokens.end[p.to - 1];
    const count = details[k];
    return {
      id: `q${k + 1}`,
      start,
      end,
      value: p.value,
      min: p.min,
      max: p.max,
      modifier: p.modifier,
      unit: count?.what ?? p.unit,
      count,
      because: { rule: p.rule, evidence: [{ start, end }], from: [] },
    };
  });
}

/** 1 for tokens that are part of a date; durations and distances in time (قبل ثلاث سنوات) also count something. */
function datedTokens(scan: Scan, moments: readonly FoundMoment[]): Uint8Array {
  const taken = new Uint8Array(scan.tokens.length);
  for (const { moment, from, to } of moments) {
    if (moment.kind === 'duration' || moment.kind === 'shift') continue;
    taken.fill(1, from, to);
  }
  return taken;
}

/** The quantity that starts at token i by the first finder that accepts it, or null. */
function propose(c: QuantityContext, starts: Uint8Array, i: number): QuantityProposal | null {
  const { scan, tokens } = c;
  if (c.numbers.at[i] !== 0 || tokens.kind[i] === TokenKind.number) {
    return readNumberRange(c, i) ?? readQuantity(c, i);
  }
  const form = scan.form[i];
  if (form < 0) return readBoundDual(c, i);
  const start = starts[form];
  if (start === 0) return readBoundDual(c, i);
  if ((start & UnitStart.dual) !== 0) return readDual(c, i);
  if ((start & UnitStart.several) !== 0) return readSeveral(c, i);
  const next = i + 1 < tokens.length ? scan.form[i + 1] : -1;
  if ((start & UnitStart.plural) !== 0 && next >= 0 && (starts[next] & UnitStart.several) !== 0) {
    return readSeveral(c, i);
  }
  if ((start & UnitStart.time) !== 0 && next >= 0 && c.numberKind[next] !== 0) return readQuantity(c, i);
  if ((start & UnitStart.singular) === 0) return null;
  const one = next >= 0 && c.numberKind[next] === NumberClass.unit;
  return one || (i > 0 && cueAt(scan, i - 1) !== null) ? readQuantity(c, i) : null;
}
