import { Cat, Clitic, phraseHas, readOrdinal } from '../../arabic/index.ts';
import type { Draft } from './calendar-draft.ts';
import { afterOf } from './read-day-number.ts';
import { readMonth } from './read-month.ts';
import { isWord, isWritten, kindAt, symbolAt, type TimeContext } from './time-context.ts';

/** Fills a day counted from the anchor (أمس، غدا); returns the token after it, or -1. */
export function readDeictic(c: TimeContext, p: number, d: Draft): number {
  const s = symbolAt(c, p);
  if (s === null || d.deictic !== null || d.day !== null || d.weekday !== null) return -1;
  if (kindAt(c, p - 1) === 'not-day' || isInOutletName(c, p)) return -1;
  const [days, part] = s.value.split('@');
  if (part === undefined) {
    // «بأمس الحاجة» is most in need
    if (days === '-1' && isWritten(c, s.to, 'الحاجه')) return -1;
    if (isWord(c, p, 'غد') && !s.definite && s.to === p + 1) return -1;
    if (days === '0' && isOtherDay(c, p, s.to)) return -1;
  } else if (d.part !== null) return -1;
  d.deictic = Number(days);
  if (part !== undefined) d.part = part;
  return s.to;
}

/** «روسيا اليوم», «المصري اليوم»: the day is part of an outlet's name. */
function isInOutletName(c: TimeContext, p: number): boolean {
  const { scan } = c;
  return p > 0 && phraseHas(scan, p - 1, Cat.outlet) && scan.phraseEnd[p - 1] > p;
}

/** اليوم that is not today: the next day, the same day, the third day, World Day, per day. */
function isOtherDay(c: TimeContext, p: number, to: number): boolean {
  if (isWritten(c, p - 1, 'في') || isWritten(c, p - 1, 'ذلك') || isWritten(c, p - 1, 'نفس')) return true;
  const next = symbolAt(c, to);
  if (next !== null) {
    const { kind } = next;
    if (kind === 'same' || kind === 'day-name') return true;
    if (
      next.definite &&
      (kind === 'following' || kind === 'previous' || kind === 'recent' || kind === 'past')
    )
      return true;
    if (next.definite && kind === 'next') return true;
  }
  const ordinal = readOrdinal(c.scan, to);
  return (
    ordinal !== null &&
    (c.scan.clitics[to] & Clitic.al) !== 0 &&
    readMonth(c, afterOf(c, ordinal.to)) === null
  );
}
