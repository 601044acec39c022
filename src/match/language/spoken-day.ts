import type { Term } from './terms.ts';

const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['الخميس', 0],
  ['الجمعه', 1],
  ['السبت', 2],
  ['الاحد', 3],
  ['الاثنين', 4],
  ['الثلاثاء', 5],
  ['الاربعاء', 6],
]);

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'يناير كانون',
    'فبراير شباط',
    'مارس اذار',
    'ابريل نيسان',
    'مايو ايار',
    'يونيو حزيران',
    'يوليو تموز',
    'اغسطس اب',
    'سبتمبر ايلول',
    'اكتوبر تشرين',
    'نوفمبر',
    'ديسمبر',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month] as const)),
);

/** Days of the week go back this far; a report dated by another zone may speak of tomorrow's day as today's. */
const BACK = 5;
const AHEAD = 1;

/**
 * The day a claim says something happened on, as days since 1970, from the words اليوم، أمس, a day of the week or a
 * day and month, seen from the day of publication; null when it says none, or two different ones.
 */
export function spokenDay(terms: readonly Term[], published: number | null): number | null {
  if (published === null) return null;
  let found: number | null = null;
  for (let i = 0; i < terms.length; i++) {
    const day = dayAt(terms, i, published);
    if (day === null) continue;
    if (found !== null && found !== day) return null;
    found = day;
  }
  return found;
}

function dayAt(terms: readonly Term[], i: number, published: number): number | null {
  const { word, kind } = terms[i];
  if (kind === 'number') {
    const month = terms[i + 1] === undefined ? undefined : MONTHS.get(terms[i + 1].word);
    const day = Number(word);
    if (month === undefined || !Number.isInteger(day) || day < 1 || day > 31) return null;
    // The year is that of publication, or the one before when the date would lie ahead.
    const year = new Date(published * 86_400_000).getUTCFullYear();
    const date = Math.floor(Date.UTC(year, month, day) / 86_400_000);
    return date > published + AHEAD ? Math.floor(Date.UTC(year - 1, month, day) / 86_400_000) : date;
  }
  if (kind !== 'word') return null;
  if (word === 'امس' || word === 'البارحه') return weekdayBehind(terms, i) ? null : published - 1;
  if (word === 'اليوم' && !weekdayBehind(terms, i)) return published;
  const weekday = WEEKDAYS.get(word) ?? WEEKDAYS.get(word.replace(/^[وف]/, ''));
  // A night belongs to two days.
  if (weekday === undefined || (i > 0 && /^(?:[وب]?ليل|[وب]?ليله|منتصف)$/.test(terms[i - 1].word)))
    return null;
  for (let back = -AHEAD; back <= BACK; back++) {
    // 1970-01-01 was a Thursday.
    if ((((published - back) % 7) + 7) % 7 === weekday) return published - back;
  }
  return null;
}

/** Whether the day of the week stands beside «أمس» or «اليوم» and says the same more exactly. */
function weekdayBehind(terms: readonly Term[], i: number): boolean {
  return [i - 1, i + 1].some((j) => j >= 0 && j < terms.length && WEEKDAYS.has(terms[j].word));
}
