import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import { testLexicon } from '../lexicon.ts';

function read(text: string, publishedAt: string | null = '2024-03-05'): Analysis {
  return analyse(
    {
      id: 'odd',
      url: null,
      outlet: null,
      title: null,
      publishedAt,
      byline: null,
      section: null,
      language: null,
      text,
    },
    testLexicon(),
  );
}

const rulesOf = (analysis: Analysis): readonly string[] => analysis.diagnostics.map(({ rule }) => rule);

describe('bad input', () => {
  test.each(['31 فبراير 2018', '٣١/٠٢/٢٠١٨', '31 نيسان 2020', '30-02-2021'])('%s has no value', (words) => {
    const analysis = read(`وقع الحادث في ${words} قرب المدينة.`);
    expect(rulesOf(analysis)).toContain('dates/impossible');
    expect(analysis.dates.map(({ value }) => value)).toEqual([null]);
  });

  test('a stale yesterday follows its weekday, with a diagnostic', () => {
    const analysis = read('وصل الوفد أمس السبت إلى المدينة.');
    expect(analysis.dates[0].value).toBe('2024-03-02');
    expect(rulesOf(analysis)).toContain('dates/stale-deictic');
  });

  test('a weekday that contradicts its full date is noted and the date kept', () => {
    const analysis = read('افتتح الجسر يوم الأحد 22 يناير 2024 في المدينة.');
    expect(analysis.dates[0].value).toBe('2024-01-22');
    expect(rulesOf(analysis)).toContain('dates/weekday-conflict');
  });

  test('a number of 400 digits is no quantity', () => {
    expect(read(`بلغ العدد ${'7'.repeat(400)} شخصا.`).quantities).toEqual([]);
  });

  test('nothing relative has a value when the publication time is unknown', () => {
    const { dates } = read('وصل الوفد أمس، وسافر الثلاثاء، وعاد قبل عامين وفي الشهر الماضي.', null);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.every(({ value }) => value === null)).toBe(true);
  });
});

const PIECES = fc.constantFrom(
  ...(
    'يوم|الثلاثاء|أمس|مساء|12|31|2018|2015/3/4|مايو|آذار/|/|(|)|،|-|من|إلى|بين|و|حتى|قبل|بعد|منذ|خلال|ثلاثة|عشرين|ألف|مليون|نصف|' +
    'عشرات|أكثر من|سنوات|أيام|شهرين|الشهر|الماضي|المقبل|القرن|الساعة|5:30|هـ|رمضان|1445|بالمئة|%|$|دولار|شخصا|مقتل|إصابة|عدة|أول|الأسبوع|' +
    'هذا|من أصل|«|»|.|\n|اليوم|0|٠٫٥|999999999999999|الأخير|ربع|صيف|واحد|أحد|هجومين'
  ).split('|'),
);

test('any heap of date and number words gives well-formed values in order and never throws', () => {
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 40 }), fc.boolean(), (pieces, known) => {
      const text = pieces.join(' ');
      const analysis = read(text, known ? '2024-03-05' : null);
      let end = 0;
      for (const date of analysis.dates) {
        expect(date.start).toBeGreaterThanOrEqual(end);
        expect(date.end).toBeGreaterThan(date.start);
        end = date.end;
        if (date.value !== null) expect(date.value).toMatch(VALUE);
      }
      for (const quantity of analysis.quantities) {
        expect(quantity.end).toBeGreaterThan(quantity.start);
        expect(quantity.end).toBeLessThanOrEqual(text.length);
        const numbers = [quantity.value, quantity.min, quantity.max].flat().filter((n) => n !== null);
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

/** ISO 8601: a day with an optional part or time, a month, a year, an interval of these, a time of day, a duration. */
const POINT = String.raw`\d{4}(?:-\d{2}(?:-\d{2}(?:T(?:\d{2}(?::\d{2})?|[A-Z]{2}))?)?)?`;
const VALUE = new RegExp(
  String.raw`^(?:${POINT}(?:/${POINT})?|T\d{2}(?::\d{2})?|P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?)$`,
);
