import type { DurationPart, TimeUnit } from './moment.ts';

const LETTER: Readonly<Record<TimeUnit, readonly [string, number, boolean]>> = {
  second: ['S', 1, true],
  minute: ['M', 1, true],
  hour: ['H', 1, true],
  day: ['D', 1, false],
  week: ['W', 1, false],
  month: ['M', 1, false],
  year: ['Y', 1, false],
  decade: ['Y', 10, false],
  century: ['Y', 100, false],
};

const ORDER: readonly TimeUnit[] = [
  'century',
  'decade',
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
];

/** `P3D`, `PT1.5H`, `P1M2D`; null when an amount is vague. */
export function isoDuration(lengths: readonly DurationPart[]): string | null {
  let date = '';
  let time = '';
  for (const unit of ORDER) {
    const part = lengths.find((length) => length.unit === unit);
    if (part === undefined) continue;
    if (part.amount === null || part.amount > 1e9) return null;
    const [letter, times, isTime] = LETTER[unit];
    const text = `${Math.round(part.amount * times * 1000) / 1000}${letter}`;
    if (isTime) time += text;
    else date += text;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
