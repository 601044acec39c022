import { Clitic } from '../../arabic/index.ts';
import type { FoundMoment, Moment, TimeUnit } from './moment.ts';
import { type Amount, readAmount, skipModifier } from './read-amount.ts';
import { readDirection } from './read-month.ts';
import { isWord, isWritten, kindAt, markAt, symbolAt, type TimeContext } from './time-context.ts';

/**
 * Reads a stretch of time counted from somewhere, from token i: `قبل ثلاث سنوات`, `منذ أربعة أشهر`, `خلال الشهرين
 * الماضيين`, `آخر 3 سنوات`, `لمدة يومين`. Counted from an event (قبل ثلاثة أيام من الانتخابات) it has no place.
 */
export function readRelative(c: TimeContext, i: number): FoundMoment | null {
  const head = symbolAt(c, i);
  const lead =
    head !== null &&
    (head.kind === 'before' ||
      head.kind === 'after' ||
      head.kind === 'since' ||
      head.kind === 'during' ||
      head.kind === 'last-n')
      ? head
      : null;
  const p = skipModifier(c, lead === null ? i : lead.to);
  const amount = readAmount(c, p);
  if (amount === null) return readThroughout(c, i);
  let { to } = amount;
  const direction = readDirection(c, to);
  const recent = symbolAt(c, to);
  const isRecent = recent !== null && recent.kind === 'recent' && recent.definite;
  const [main] = amount.lengths;
  const one = amount.lengths.length === 1;
  const duration: Moment = { kind: 'duration', lengths: amount.lengths };
  const found = (rule: string, moment: Moment, end = to): FoundMoment => ({
    rule,
    from: i,
    to: end,
    moment,
    future: false,
    impossible: null,
  });
  const unplaced = (event: boolean): FoundMoment =>
    found(event ? 'dates/event-relative' : 'dates/vague', { kind: 'unplaced', event });

  if (direction !== null && direction.direction !== 0 && one && (amount.definite || amount.by !== 'one')) {
    to = direction.to;
    return found('dates/stretch', {
      kind: 'stretch',
      unit: main.unit,
      amount: main.amount,
      sign: direction.direction,
    });
  }
  if (isRecent && recent !== null && one && amount.definite) {
    to = recent.to;
    return found('dates/stretch', { kind: 'stretch', unit: main.unit, amount: main.amount, sign: -1 });
  }
  if (amount.definite) return null;
  const now = readFromNow(c, to);
  switch (lead?.kind) {
    case 'before':
      if (now > 0) {
        to = now;
        return found('dates/ago', { kind: 'shift', unit: main.unit, amount: main.amount, sign: -1 });
      }
      if (startsComplement(c, to)) return unplaced(true);
      return found('dates/ago', { kind: 'shift', unit: main.unit, amount: main.amount, sign: -1 });
    case 'after':
      if (now > 0) {
        to = now;
        return found('dates/ahead', { kind: 'shift', unit: main.unit, amount: main.amount, sign: 1 });
      }
      return main.amount === null ? unplaced(true) : found('dates/duration', duration);
    case 'since':
      return main.amount === null ? unplaced(false) : found('dates/duration', duration);
    case 'during':
      return main.amount === null ? unplaced(false) : found('dates/duration', duration);
    case 'last-n':
      if (amount.by === 'one') return null;
      return found('dates/stretch', { kind: 'stretch', unit: main.unit, amount: main.amount, sign: -1 });
    default:
      return plainDuration(c, i, p, amount) ? found('dates/duration', duration) : null;
  }
}

/** «طوال الأسبوع», «طيلة العام»: one whole unit. */
function readThroughout(c: TimeContext, i: number): FoundMoment | null {
  if (!isWord(c, i, 'طوال') && !isWord(c, i, 'طيله')) return null;
  const unit = symbolAt(c, i + 1);
  if (unit === null || unit.kind !== 'unit' || !unit.definite || unit.plural || unit.dual) return null;
  if (readDirection(c, unit.to) !== null) return null;
  return {
    rule: 'dates/duration',
    from: i,
    to: unit.to,
    moment: { kind: 'duration', lengths: [{ unit: unit.value as TimeUnit, amount: 1 }] },
    future: false,
    impossible: null,
  };
}

/** Whether an amount without a lead word measures time: a number is written, or it is a dual. */
function plainDuration(c: TimeContext, i: number, p: number, amount: Amount): boolean {
  if (amount.lengths.some((part) => part.amount === null)) return false;
  if (!isDecadeSafe(c, i, p, amount)) return false;
  if (amount.by === 'plural') return false;
  // «لمدة أسبوع», «مدة شهر»
  if (amount.by === 'one')
    return isWord(c, i - 1, 'مده') || isWord(c, i - 1, 'فتره') || isWord(c, i - 1, 'مهله');
  if (amount.by === 'dual') {
    // «يومي السبت والأحد», «عامي 2010 و2015», «شهري أبريل وأكتوبر» name the two
    const next = kindAt(c, amount.to);
    return (
      next !== 'weekday' && !isWritten(c, p, 'يومي') && !isWritten(c, p, 'عامي') && !isWritten(c, p, 'شهري')
    );
  }
  return i <= p;
}

/** عقود are contracts as often as decades: without a lead word only «أكثر من ثلاثة عقود» and «لثلاثة عقود» are time. */
function isDecadeSafe(c: TimeContext, i: number, p: number, amount: Amount): boolean {
  if (amount.lengths.every((part) => part.unit !== 'decade')) return true;
  return (
    p > i ||
    (c.scan.clitics[i] & Clitic.li) !== 0 ||
    !amount.lengths.every((part) => Number.isInteger(part.amount))
  );
}

/** The token after «من الآن», «من اليوم», or 0. */
function readFromNow(c: TimeContext, p: number): number {
  if (!isWord(c, p, 'من')) return 0;
  return isWord(c, p + 1, 'الان') || isWord(c, p + 1, 'اليوم') ? p + 2 : 0;
}

/** Whether «من …» or «على …» follows, so that the time is counted from an event. */
function startsComplement(c: TimeContext, p: number): boolean {
  return (isWritten(c, p, 'من') || isWritten(c, p, 'علي')) && markAt(c, p + 1) === 0;
}
