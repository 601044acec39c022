import type { DayNumber } from './calendar.ts';

/** Day number of 1 Muharram 1356 AH, 14 March 1937, where the table begins. */
const FIRST_DAY = -11981;
const FIRST_YEAR = 1356;

/**
 * Months of 30 days of the Umm al-Qura calendar, years 1356 to 1500 AH: three hexadecimal digits a year, bit 0 is
 * Muharram. Source: the calendar of the King Abdulaziz City for Science and Technology as published in the Unicode ICU
 * data (`islamic-umalqura`).
 */
const LONG_MONTHS =
  'eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4' +
  'da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4' +
  'dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baa' +
  'b92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65' +
  'd4a';

/** A stretch of days, both ends inside. */
export interface DayRange {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The days of a Hijri month by the Umm al-Qura table, or by the tabular calendar outside it; null when there is none. */
export function hijriMonth(year: number, month: number): DayRange | null {
  if (month < 1 || month > 12 || year < 1 || year > 2000) return null;
  const index = year - FIRST_YEAR;
  if (index < 0 || (index + 1) * 3 > LONG_MONTHS.length) return tabularMonth(year, month);
  let day = FIRST_DAY;
  for (let y = 0; y <= index; y++) {
    const mask = Number.parseInt(LONG_MONTHS.slice(y * 3, y * 3 + 3), 16);
    const months = y < index ? 12 : month - 1;
    for (let m = 0; m < months; m++) day += 29 + ((mask >> m) & 1);
    if (y === index) return { first: day, last: day + 28 + ((mask >> (month - 1)) & 1) };
  }
  return null;
}

/** The tabular (civil) Islamic calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of each thirty. */
function tabularMonth(year: number, month: number): DayRange {
  const first = -492148 + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1));
  const leap = (11 * year + 14) % 30 < 11;
  const length = month === 12 ? (leap ? 30 : 29) : month % 2 === 1 ? 30 : 29;
  return { first, last: first + length - 1 };
}

/** The Gregorian day of a Hijri date by the same tables; null when the month has no such day. */
export function hijriDay(year: number, month: number, day: number): DayNumber | null {
  const range = hijriMonth(year, month);
  if (range === null || day < 1 || day > range.last - range.first + 1) return null;
  return range.first + day - 1;
}

/** The Hijri year a day falls in. */
export function hijriYearOf(day: DayNumber): number {
  let year = Math.floor((day + 492148) / 354.367) + 1;
  for (let i = 0; i < 3; i++) {
    const first = hijriMonth(year, 1);
    if (first === null) break;
    if (day < first.first) year--;
    else {
      const next = hijriMonth(year + 1, 1);
      if (next !== null && day >= next.first) year++;
      else break;
    }
  }
  return year;
}
