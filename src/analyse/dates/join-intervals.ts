import { Clitic } from '../../arabic/index.ts';
import type { FoundMoment, Moment } from './moment.ts';
import { isWord, isWritten, kindAt, markAt, type TimeContext } from './time-context.ts';

/**
 * Joins two times that the words make one stretch of: `من … إلى …`, `بين … و…`, `… حتى …`, `2014 - 2018`. A year said
 * only at the end holds for the beginning as well.
 */
export function joinIntervals(c: TimeContext, found: readonly FoundMoment[]): readonly FoundMoment[] {
  const out: FoundMoment[] = [];
  for (const next of found) {
    const last = out[out.length - 1];
    const joined = last === undefined ? null : join(c, last, next);
    if (joined === null) out.push(next);
    else out[out.length - 1] = joined;
  }
  return out;
}

function join(c: TimeContext, a: FoundMoment, b: FoundMoment): FoundMoment | null {
  if (b.from - a.to > 2 || !canBound(a.moment) || !canBound(b.moment)) return null;
  if (a.impossible !== null || b.impossible !== null) return null;
  const lead = leadOf(c, a.from);
  const between = b.from - a.to;
  const mark = markAt(c, a.to);
  const dash = between === 1 && (mark === 0x2d || mark === 0x2013 || mark === 0x2014);
  const until = between >= 1 && (kindAt(c, a.to) === 'until' || isWritten(c, a.to, 'وحتي'));
  const to = between >= 1 && isWord(c, a.to, 'الي');
  const and =
    (between === 0 && (c.scan.clitics[b.from] & Clitic.wa) !== 0) ||
    (between === 1 && isWritten(c, a.to, 'و'));
  const from = lead > 0 && (isWord(c, lead - 1, 'من') || kindAt(c, lead - 1) === 'since');
  const joins =
    (dash && sameKind(a.moment, b.moment)) ||
    (until && sameKind(a.moment, b.moment)) ||
    (to && (from || (isDayOfMonth(a.moment) && isDayOfMonth(b.moment)))) ||
    (and && lead > 0 && kindAt(c, lead - 1) === 'between');
  if (!joins) return null;
  const start = from || (and && lead > 0) ? lead - 1 : a.from;
  return {
    rule: 'dates/interval',
    from: start,
    to: b.to,
    moment: { kind: 'interval', from: withYearOf(a.moment, b.moment), to: b.moment },
    future: a.future || b.future,
    impossible: null,
  };
}

/** The first token of a time with the words شهر، عامي، يوم before it left aside. */
function leadOf(c: TimeContext, from: number): number {
  return kindAt(c, from - 1) === 'unit' ? from - 1 : from;
}

function canBound(moment: Moment): boolean {
  return (
    moment.kind === 'calendar' ||
    (moment.kind === 'unit' && (moment.unit === 'year' || moment.unit === 'month')) ||
    moment.kind === 'century' ||
    moment.kind === 'decade'
  );
}

function isDayOfMonth(moment: Moment): boolean {
  return moment.kind === 'calendar' && moment.day !== null;
}

/** Of one kind and one calendar: «14 ذو الحجة 1442هـ - 23 يوليو 2021م» is one day said twice. */
function sameKind(a: Moment, b: Moment): boolean {
  if (a.kind === 'calendar' && b.kind === 'calendar') return a.hijri === b.hijri;
  return a.kind === b.kind;
}

function withYearOf(a: Moment, b: Moment): Moment {
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return a;
  if (a.year.year !== null || a.year.offset !== null || a.month === null) return a;
  return {
    ...a,
    year: b.year,
    hijri: a.hijri || b.hijri,
    monthDirection: a.monthDirection ?? b.monthDirection,
  };
}
