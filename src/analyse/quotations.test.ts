import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../test/lexicon.ts';
import { scan, sentences } from '../arabic/index.ts';
import type { Diagnostic } from '../model/index.ts';
import { pairQuotations } from './quotations.ts';

function pair(text: string) {
  const scanned = scan(text, testLexicon());
  const diagnostics: Diagnostic[] = [];
  const quotations = pairQuotations(scanned, sentences(scanned), diagnostics);
  const { tokens } = scanned;
  const inside = Array.from({ length: quotations.count }, (_, q) => {
    const from = tokens.end[quotations.open[q]];
    const close = quotations.close[q];
    return text.slice(from, close < tokens.length ? tokens.start[close] : text.length).trim();
  });
  return { scanned, quotations, inside, diagnostics };
}

describe('quotation marks are paired by where they stand', () => {
  const cases: ReadonlyArray<readonly [string, string, readonly string[]]> = [
    ['straight', 'قال: "وصل الوفد أمس" ثم خرج', ['وصل الوفد أمس']],
    ['guillemets', 'قال: «وصل الوفد أمس» ثم خرج', ['وصل الوفد أمس']],
    ['guillemets the wrong way round', 'قال: »وصل الوفد أمس« ثم خرج', ['وصل الوفد أمس']],
    ['curly', 'قال: “وصل الوفد أمس” ثم خرج', ['وصل الوفد أمس']],
    ['curly the wrong way round', 'قال: ”وصل الوفد أمس“ ثم خرج', ['وصل الوفد أمس']],
    ['low and high', 'قال: „وصل الوفد أمس‟ ثم خرج', ['وصل الوفد أمس']],
    ['single', 'قال: ‘وصل الوفد أمس’ ثم خرج', ['وصل الوفد أمس']],
    ['mixed shapes', 'قال: “وصل الوفد أمس" ثم خرج', ['وصل الوفد أمس']],
    ['two of them', 'قال "نعم" وقالت "لا" ثم خرجا', ['نعم', 'لا']],
    ['stuck to a one-letter word', 'حسب ما ذكر لـ"الساحل" أمس', ['الساحل']],
    ['stuck to the colon', 'قال:"وصل الوفد أمس". ثم خرج', ['وصل الوفد أمس']],
    ['with the stop inside', 'قال: "وصل الوفد أمس." ثم خرج', ['وصل الوفد أمس.']],
    ['before a stop', 'قال إنه "وصل أمس". ثم خرج', ['وصل أمس']],
    [
      'another shape inside',
      'قال: "أعلنت «الساحل» وصول الوفد" ثم خرج',
      ['أعلنت «الساحل» وصول الوفد', 'الساحل'],
    ],
    ['straight single marks', "قال: 'وصل الوفد أمس' ثم خرج", ['وصل الوفد أمس']],
    ['over a line break', 'قال: "وصل الوفد\nوغادر أمس" ثم خرج', ['وصل الوفد\nوغادر أمس']],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    const { inside, diagnostics } = pair(text);
    expect(inside).toEqual(expected);
    expect(diagnostics).toEqual([]);
  });

  test('nested ones know what encloses them', () => {
    const { quotations } = pair('قال: "أعلنت «الساحل» وصول الوفد" ثم خرج');
    expect([...quotations.parent]).toEqual([-1, 0]);
  });

  test('an opener without partner ends with its paragraph and is noted', () => {
    const { inside, quotations, diagnostics } = pair('قال: "وصل الوفد أمس\nوخرج الوزير من القاعة');
    expect(inside).toEqual(['وصل الوفد أمس']);
    expect([...quotations.unclosed]).toEqual([1]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['quotations/unpaired-mark']);
  });

  test('an opener without partner ends where the narrator speaks again', () => {
    const { inside } = pair('قال: "وصل الوفد أمس. سنغادر غدا. وأضاف أن الطريق طويل');
    expect(inside).toEqual(['وصل الوفد أمس. سنغادر غدا.']);
  });

  test('a straight single mark alone quotes nothing', () => {
    expect(pair("قال: 'وصل الوفد أمس ثم خرج").inside).toEqual([]);
  });

  test('a closer without partner quotes nothing and is noted', () => {
    const { inside, quotations, diagnostics } = pair('وصل الوفد أمس" ثم خرج الوزير');
    expect(inside).toEqual([]);
    expect([...quotations.stray].filter((mark) => mark === 1)).toHaveLength(1);
    expect(diagnostics).toHaveLength(1);
  });

  test('an apostrophe inside a Latin word is none', () => {
    expect(pair("صدر كتاب O'Neill أمس").inside).toEqual([]);
  });
});

test('pairs never cross, whatever the marks', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'ابق "«»“”‘’\'.:،\n()1'), maxLength: 60 });
  fc.assert(
    fc.property(odd, (text) => {
      const { quotations, scanned } = pair(text);
      for (let q = 0; q < quotations.count; q++) {
        expect(quotations.close[q]).toBeGreaterThan(quotations.open[q]);
        expect(quotations.close[q]).toBeLessThanOrEqual(scanned.tokens.length);
        const parent = quotations.parent[q];
        if (parent >= 0) {
          expect(quotations.open[q]).toBeGreaterThan(quotations.open[parent]);
          expect(quotations.close[q]).toBeLessThanOrEqual(quotations.close[parent]);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
