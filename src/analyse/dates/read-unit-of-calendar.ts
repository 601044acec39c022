import { Cat, Clitic, has, readOrdinal, TokenKind } from '../../arabic/index.ts';
import type { FoundMoment, Phase, TimeUnit } from './moment.ts';
import { found, yearFound } from './period-found.ts';
import { readYearPair } from './read-bare-year.ts';
import { readDirection, readYear } from './read-month.ts';
import { isWord, isWritten, kindAt, markAt, numberAt, symbolAt, type TimeContext } from './time-context.ts';

/** Units of the calendar that a phrase can point to; hours and minutes cannot. */
const POINTED: ReadonlySet<string> = new Set(['week', 'month', 'year', 'decade', 'century']);

/**
 * Reads a unit of the calendar at token i: `الشهر الماضي`, `هذا العام`, `مطلع الأسبوع المقبل`, `عام 2013`, `القرن
 * التاسع عشر`, `نهاية العام`.
 */
export function readUnit(c: TimeContext, i: number): FoundMoment | null {
  const head = symbolAt(c, i);
  if (head === null) return null;
  const phase = head.kind === 'phase' && !head.definite ? (head.value as Phase) : null;
  let p = phase === null ? i : head.to;
  const dem = symbolAt(c, p);
  const shown = dem !== null && dem.kind === 'dem';
  if (shown && dem !== null) p = dem.to;
  const unit = symbolAt(c, p);
  if (unit === null || unit.kind !== 'unit' || !POINTED.has(unit.value)) {
    if (phase !== null && !shown) {
      const year = readYear(c, p);
      if (year !== null && numberAt(c, p) !== null) return yearFound(i, year, phase);
    }
    return null;
  }
  if (p > i && unit.joined) return null;
  if (unit.dual || unit.plural) return unit.value === 'year' ? readYears(c, i, unit.to) : null;
  if (unit.value === 'year') {
    const span = readSchoolYear(c, i, unit.to);
    if (span !== null) return span;
    const year = readCalledYear(c, p);
    if (year !== null) return yearFound(i, year, phase);
  }
  if (unit.value === 'century') {
    const century = readCentury(c, i, p, phase);
    if (century !== null) return century;
  }
  if (!unit.definite) return null;
  const name = unit.value as TimeUnit;
  const point = (offset: -1 | 0 | 1, to: number): FoundMoment =>
    found('dates/unit', i, to, { kind: 'unit', unit: name, offset, year: null, phase, hijri: false });
  const direction = readDirection(c, unit.to);
  if (direction !== null) return point(direction.direction, direction.to);
  const next = symbolAt(c, unit.to);
  if (next?.definite && (next.kind === 'recent' || next.kind === 'previous' || next.kind === 'following')) {
    return found('dates/event-relative', i, next.to, { kind: 'unplaced', event: true });
  }
  if (next !== null && next.kind === 'same')
    return found('dates/event-relative', i, next.to, { kind: 'unplaced', event: true });
  if (shown) {
    // «هذه السنة المالية»
    return point(0, isWord(c, unit.to, 'ماليه') ? unit.to + 1 : unit.to);
  }
  const ends = phase === 'end' || phase === 'start' || phase === 'middle';
  return ends && name !== 'decade' && name !== 'century' && !startsIdafa(c, unit.to)
    ? point(0, unit.to)
    : null;
}

/** «نهاية العام الدراسي», «بداية الشهر الكريم»: the unit is qualified, so it is not the running one. */
function startsIdafa(c: TimeContext, p: number): boolean {
  const { tokens } = c;
  if (p >= tokens.length || tokens.kind[p] !== TokenKind.word) return false;
  const from = tokens.letterFrom[p];
  return (
    tokens.letterFrom[p + 1] - from > 3 &&
    tokens.letters[from] === 0x627 &&
    tokens.letters[from + 1] === 0x644
  );
}

/** A year behind the word عام itself: any number up to 2999 (عام 247). */
function readCalledYear(
  c: TimeContext,
  p: number,
): { readonly year: number; readonly hijri: boolean; readonly to: number } | null {
  const year = readYear(c, p);
  if (year !== null) return year;
  const q = p + 1;
  const number = numberAt(c, markAt(c, q) === 0x28 ? q + 1 : q);
  if (number === null || number.kind !== 'counted' || number.from !== q) return null;
  const plausible = Number.isInteger(number.value) && number.value >= 100 && number.value <= 2999;
  if (!plausible || (c.scan.clitics[q] & (Clitic.wa | Clitic.bi | Clitic.li)) !== 0) return null;
  if (number.to < c.tokens.length && has(c.scan, number.to, Cat.unit)) return null;
  const era = kindAt(c, number.to);
  const counted = era === 'era-h' || era === 'era-g';
  return { year: number.value, hijri: era === 'era-h', to: counted ? number.to + 1 : number.to };
}

/** «عامي 2010 و2015»: the first; the second is read as a year of its own. */
function readYears(c: TimeContext, i: number, p: number): FoundMoment | null {
  const year = readYear(c, p);
  return year !== null && numberAt(c, p) !== null ? yearFound(i, year, null) : null;
}

/** «العام الدراسي 2017-2018»، «2017/2018»: two years that follow each other. */
function readSchoolYear(c: TimeContext, i: number, p: number): FoundMoment | null {
  const years = readYearPair(c, p);
  return years === null
    ? null
    : found('dates/year-range', i, p + 1, { kind: 'years', first: years[0], last: years[1] });
}

function readCentury(c: TimeContext, i: number, p: number, phase: Phase | null): FoundMoment | null {
  const ordinal = readOrdinal(c.scan, p + 1);
  if (ordinal !== null && ordinal.value >= 1 && ordinal.value <= 30) {
    return found('dates/century', i, ordinal.to, { kind: 'century', number: ordinal.value, phase });
  }
  const q = isWritten(c, p + 1, 'ال') ? p + 2 : p + 1;
  const number = numberAt(c, q);
  if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 30)
    return null;
  return found('dates/century', i, number.to, { kind: 'century', number: number.value, phase });
}
