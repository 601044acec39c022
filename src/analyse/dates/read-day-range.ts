import { Clitic, readDigits, TokenKind } from '../../arabic/index.ts';
import type { Draft } from './calendar-draft.ts';
import { fillDayMonth } from './fill-month.ts';
import { EMPTY_CALENDAR, type FoundMoment } from './moment.ts';
import { readDayNumber } from './read-day-number.ts';
import { isWord, isWritten, kindAt, markAt, type TimeContext } from './time-context.ts';

/** Two days of one month as a range: `12-15 مايو`, `من 12 إلى 15 مايو`, `بين 2 و7 فبراير`. */
export function readDayRange(c: TimeContext, i: number): FoundMoment | null {
  const lead = isWord(c, i, 'من') || kindAt(c, i) === 'between' ? i + 1 : i;
  const led = lead > i;
  let first: number;
  let last: number;
  let to: number;
  if (c.tokens.kind[lead] === TokenKind.number) {
    const shape = readDigits(c.tokens, lead);
    if (shape.kind === 'joined' && shape.parts.length === 2 && (shape.joint === '-' || shape.joint === '/')) {
      [first, last] = shape.parts;
      to = lead + 1;
      return finishRange(c, i, first, last, to, first < last);
    }
  }
  const a = readDayNumber(c, lead);
  if (a === null) return null;
  const mark = markAt(c, a.to);
  const until = isWord(c, a.to, 'الي') || kindAt(c, a.to) === 'until' || mark === 0x2d || mark === 0x2013;
  const and = led && kindAt(c, i) === 'between';
  let q = a.to;
  if (until) q++;
  else if (and && isWritten(c, q, 'و')) q++;
  else if (!(and && (c.scan.clitics[q] & Clitic.wa) !== 0)) return null;
  const b = readDayNumber(c, q);
  if (b === null) return null;
  return finishRange(c, i, a.value, b.value, b.to, a.value < b.value);
}

function finishRange(
  c: TimeContext,
  i: number,
  first: number,
  last: number,
  to: number,
  ordered: boolean,
): FoundMoment | null {
  if (!ordered || first < 1 || last > 31) return null;
  const draft = (day: number): Draft & { end: number } => {
    const d: Draft = { ...EMPTY_CALENDAR, impossible: null };
    return { ...d, end: fillDayMonth(c, d, day, to), ...d };
  };
  const a = draft(first);
  const b = draft(last);
  if (a.end < 0) return null;
  const { impossible: x, end, ...from } = a;
  const { impossible: y, end: _, ...until } = b;
  return {
    rule: 'dates/day-range',
    from: i,
    to: end,
    moment: {
      kind: 'interval',
      from: { kind: 'calendar', ...from },
      to: { kind: 'calendar', ...until },
    },
    future: false,
    impossible: x ?? y,
  };
}
