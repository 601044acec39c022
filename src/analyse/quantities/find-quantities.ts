import { bareStart, Cat, has, type Numbers, type Scan, TokenKind } from '../../arabic/index.ts';
import type { DateValue, Quantity } from '../../model/index.ts';
import type { FoundMoment } from '../dates/moment.ts';
import { momentsOf, numbersOf } from '../dates/moments-of.ts';
import { type TimeContext, timeContext } from '../dates/time-context.ts';
import type { Reading } from '../reading.ts';
import { countDetails } from './count-details.ts';
import type { QuantityProposal } from './proposal.ts';
import { readDual } from './read-dual.ts';
import { readNumberRange, readQuantity, readSeveral } from './read-quantity.ts';

/** What the finders of quantities work on. */
export interface QuantityContext extends TimeContext {
  readonly numbers: Numbers;
}

/** Proposes the quantity that starts at token i, or null. */
type QuantityReader = (c: QuantityContext, i: number) => QuantityProposal | null;

/** The finders in the order in which they win. */
const READERS: readonly QuantityReader[] = [readNumberRange, readQuantity, readSeveral, readDual];

/**
 * The quantities of an article in text order: counts, measures, percentages and money, with modifiers; none inside dates,
 * ages, scores, times of day or names. `dates` give the day a count is as of.
 */
export function findQuantities(reading: Reading, dates: readonly DateValue[]): readonly Quantity[] {
  const { scan, ignored } = reading;
  const c: QuantityContext = timeContext(scan, numbersOf(reading));
  const taken = datedTokens(scan, momentsOf(reading));
  const proposals: QuantityProposal[] = [];
  const n = scan.tokens.length;
  for (let i = 0; i < n; i++) {
    if (ignored[i] === 1 || taken[i] === 1) continue;
    if (!canStart(c, i)) continue;
    let found: QuantityProposal | null = null;
    for (const read of READERS) {
      found = read(c, i);
      if (found !== null) break;
    }
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

function canStart(c: QuantityContext, i: number): boolean {
  if (c.numbers.at[i] !== 0) return true;
  const { scan, tokens } = c;
  if (tokens.kind[i] === TokenKind.number) return true;
  if (scan.form[i] < 0) return false;
  return has(scan, i, Cat.unit) || has(scan, i, Cat.number) || has(scan, i, Cat.timeWord);
}
