import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../test/lexicon.ts';
import { readNumbers } from './numerals.ts';
import { readOrdinal } from './numerals-ordinal.ts';
import { scan } from './scan.ts';

function numbers(text: string): readonly (number | readonly [number, number])[] {
  return readNumbers(scan(text, testLexicon())).list.map(({ value, high }) =>
    high === null ? value : ([value, high] as const),
  );
}

describe('numbers', () => {
  test.each([
    ['ستة جنود', [6]],
    ['ست سنوات', [6]],
    ['أحد عشر كوكبا', [11]],
    ['إحدى عشرة قرية', [11]],
    ['اثنا عشر ألفا', [12_000]],
    ['خمسة وعشرون قاربا', [25]],
    ['مئة وستة عشر بيتا', [116]],
    ['خمسمائة و خمسة و عشرون', [525]],
    ['ألف وتسعمائة وواحد', [1901]],
    ['ألفين وأحد عشر', [2011]],
    ['مئتي ألف', [200_000]],
    ['مائتين واثنين ألف', [202_000]],
    ['ثلاثة ملايين و500 ألف', [3_500_000]],
    ['مليون ونصف المليون', [1_500_000]],
    ['16.5 ألف', [16_500]],
    ['1.08 تريليون', [1_080_000_000_000]],
    ['١٢٬٥٠٠', [12_500]],
    ['۱۲٫۵', [12.5]],
    ['1.300.000', [1_300_000]],
    ['(409) ألف طن', [409_000]],
    ['3ر42 مليون', [42_300_000]],
    ['نصف مليون', [500_000]],
    ['ثلاثة أرباع', [0.75]],
    ['عشرات', [[20, 99]]],
    ['عشرات الآلاف', [[20_000, 99_999]]],
    ['بضعة آلاف', [[3000, 9999]]],
    ['بين 4 و 22', [4, 22]],
    ['ثلاثة وأربعة', [3, 4]],
    ['6:26', []],
    ['9'.repeat(400), []],
  ])('%s', (text, values) => {
    expect(numbers(text)).toEqual(values);
  });

  test('are read back from their words', () => {
    const units = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'];
    const tens = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
    const hundreds = [
      '',
      'مئة',
      'مئتان',
      'ثلاثمئة',
      'أربعمئة',
      'خمسمئة',
      'ستمئة',
      'سبعمئة',
      'ثمانمئة',
      'تسعمئة',
    ];
    const below1000 = (n: number): string => {
      const parts = [hundreds[Math.floor(n / 100)]];
      const rest = n % 100;
      if (rest >= 11 && rest <= 19) {
        parts.push(`${rest === 11 ? 'أحد' : rest === 12 ? 'اثنا' : units[rest - 10]} عشر`);
      } else if (rest === 10) parts.push('عشرة');
      else parts.push(units[rest % 10], tens[Math.floor(rest / 10)]);
      return parts.filter((part) => part !== '').join(' و');
    };
    const words = (n: number): string =>
      [
        n >= 1_000_000 ? `${below1000(Math.floor(n / 1_000_000))} مليون` : '',
        n % 1_000_000 >= 1000 ? `${below1000(Math.floor((n % 1_000_000) / 1000))} ألف` : '',
        below1000(n % 1000),
      ]
        .filter((part) => part !== '')
        .join(' و');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => {
        expect(numbers(words(n))).toEqual([n]);
      }),
      { numRuns: 400 },
    );
  });
});

test.each([
  ['الثالث', 3],
  ['الحادي عشر', 11],
  ['التاسعة عشرة', 19],
  ['الثاني والعشرين', 22],
  ['الثلاثين', 30],
  ['ثلاثة', null],
])('ordinal %s', (text, value) => {
  expect(readOrdinal(scan(text, testLexicon()), 0)?.value ?? null).toBe(value);
});
