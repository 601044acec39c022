import { readOrdinal } from '../../arabic/index.ts';
import type { FoundMoment, YearPart } from './moment.ts';
import { found } from './period-found.ts';
import { readDirection, readYear, readYearOffset } from './read-month.ts';
import { isWord, numberAt, symbolAt, type TimeContext } from './time-context.ts';

/** Reads `الربع الأول من 2018`, `النصف الثاني من العام الجاري` at token i. */
export function readFraction(c: TimeContext, i: number): FoundMoment | null {
  const head = symbolAt(c, i);
  if (head === null || !head.definite || (head.kind !== 'quarter' && head.kind !== 'half')) return null;
  const of = head.kind === 'quarter' ? 4 : 2;
  const ordinal = readOrdinal(c.scan, head.to);
  let number: number;
  let { to } = head;
  if (ordinal !== null) {
    number = ordinal.value;
    to = ordinal.to;
  } else {
    const last = symbolAt(c, head.to);
    if (last === null || last.kind !== 'recent') return null;
    number = of;
    to = last.to;
  }
  if (number > of) return null;
  let year: YearPart | null = null;
  const stated = readYear(c, to) ?? readYearBehindOf(c, to);
  const relative = readYearOffset(c, to);
  if (stated !== null && !stated.hijri) {
    year = { year: stated.year, offset: null };
    to = stated.to;
  } else if (relative !== null) {
    year = { year: null, offset: relative.offset };
    to = relative.to;
  } else {
    const q = isWord(c, to, 'من') ? to + 1 : to;
    const unit = symbolAt(c, q);
    if (unit === null || unit.kind !== 'unit' || unit.value !== 'year' || !unit.definite) {
      if (of === 2) return null;
      year = { year: null, offset: null };
    } else {
      year = { year: null, offset: 0 };
      to = unit.to;
    }
  }
  return found('dates/fraction', i, to, { kind: 'fraction', of, number, year });
}

function readYearBehindOf(c: TimeContext, p: number): { year: number; hijri: boolean; to: number } | null {
  if (!isWord(c, p, 'من')) return null;
  const year = numberAt(c, p + 1) === null ? null : readYear(c, p + 1);
  return year;
}

/** Reads `صيف 2017`, `الشتاء الماضي`, `هذا الصيف` at token i. */
export function readSeason(c: TimeContext, i: number): FoundMoment | null {
  const dem = symbolAt(c, i);
  const shown = dem !== null && dem.kind === 'dem';
  const s = shown && dem !== null ? symbolAt(c, dem.to) : dem;
  if (s === null || s.kind !== 'season') return null;
  const season = (year: number | null, direction: -1 | 0 | 1 | null, to: number): FoundMoment =>
    found('dates/season', i, to, { kind: 'season', season: s.value, year, direction });
  const year = readYear(c, s.to);
  if (year !== null && !year.hijri) return season(year.year, null, year.to);
  const direction = s.definite ? readDirection(c, s.to) : null;
  if (direction !== null) return season(null, direction.direction, direction.to);
  return shown && s.definite ? season(null, 0, s.to) : null;
}
