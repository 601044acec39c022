import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, civilDate, dayNumber, dayOfIso, isoDay, isRealDate, weekdayOf } from './calendar.ts';
import { hijriDay, hijriMonth, hijriYearOf } from './calendar-hijri.ts';

describe('the Gregorian calendar', () => {
  test('agrees with Date for every day of eight centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 200_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe(date.getUTCDay());
        const { year, month, day: d } = civilDate(day);
        expect(dayNumber(year, month, d)).toBe(day);
      }),
    );
  });

  test('has no 31 February', () => {
    expect(isRealDate(2018, 2, 31)).toBe(false);
    expect(isRealDate(2020, 2, 29)).toBe(true);
    expect(dayOfIso('2018-02-31')).toBeNull();
    expect(dayOfIso('2018-04-12T01:47')).toBe(dayNumber(2018, 4, 12));
  });

  test('shortens the last day of a month', () => {
    expect(isoDay(addMonths(dayNumber(2024, 3, 31), -1))).toBe('2024-02-29');
  });
});

describe('the Hijri calendar', () => {
  // Days on which Saudi Arabia began these months.
  test.each([
    [1447, 9, 21, '2026-03-10'],
    [1436, 10, 1, '2015-07-17'],
    [1440, 9, 1, '2019-05-06'],
    [1356, 1, 1, '1937-03-14'],
    [1300, 1, 1, '1882-11-12'],
  ])('%i-%i-%i', (year, month, day, iso) => {
    expect(isoDay(hijriDay(year, month, day)!)).toBe(iso);
  });

  test('months follow each other without gap and have 29 or 30 days', () => {
    let last: number | null = null;
    for (let year = 1356; year <= 1500; year++) {
      for (let month = 1; month <= 12; month++) {
        const range = hijriMonth(year, month)!;
        expect([29, 30]).toContain(range.last - range.first + 1);
        if (last !== null) expect(range.first).toBe(last + 1);
        last = range.last;
        expect(hijriYearOf(range.first)).toBe(year);
      }
    }
  });

  test('agrees with the calendar of the engine', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let year = 1400; year <= 1470; year++) {
      const { first } = hijriMonth(year, 9)!;
      expect(format.format(new Date(first * 86_400_000))).toMatch(/^9\/1\b/);
    }
  });

  test('knows no thirtieth of a short month', () => {
    expect(hijriDay(1447, 13, 1)).toBeNull();
    expect(hijriDay(1447, 9, 31)).toBeNull();
  });
});
