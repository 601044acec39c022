import { describe, expect, test } from 'vitest';
import { makeSpeech } from '../i18n/language.tsx';
import { dateWords } from './date-words.ts';
import { quantityWords } from './quantity-words.ts';

const arabic = makeSpeech('ar', () => undefined);
const english = makeSpeech('en', () => undefined);
/** Isolates and joining marks are no part of what is read. */
const plain = (words: string): string =>
  words.replaceAll(/[\u2066-\u2069\u200e\u200f\u061c]/g, '').replaceAll('\u00a0', ' ');

describe('what dates and figures mean', () => {
  test.each([
    ['2024-01-22', '٢٢ يناير ٢٠٢٤', '22 January 2024'],
    ['2024-01-22TEV', 'الاثنين، ٢٢ يناير ٢٠٢٤، مساءً', 'Monday 22 January 2024, in the evening'],
    ['P15Y', '١٥ سنة', '15 years'],
    ['PT3H', '٣ ساعات', '3 hours'],
    ['2014/2017', '٢٠١٤ – ٢٠١٧', '2014 – 2017'],
    ['T18:26', '١٨:٢٦', '18:26'],
  ])('%s', (value, inArabic, inEnglish) => {
    expect(plain(dateWords(value, arabic))).toBe(inArabic);
    expect(plain(dateWords(value, english)).replace('Monday,', 'Monday')).toBe(inEnglish);
  });

  test('figures bear their measure in the forms of the language, and what is counted where there are words for it', () => {
    const figure = (value: number, unit: string | null, modifier = 'exact') => ({
      value,
      min: null,
      max: null,
      modifier,
      unit,
    });
    expect(plain(quantityWords(figure(3, 'days'), arabic))).toBe('٣ أيام');
    expect(plain(quantityWords(figure(3, 'days'), english))).toBe('3 days');
    expect(plain(quantityWords(figure(34, 'worker'), arabic))).toBe('٣٤');
    expect(plain(quantityWords(figure(34, 'worker'), english))).toBe('34 worker');
    expect(plain(quantityWords(figure(19, 'killed', 'at_least'), arabic))).toBe('على الأقل ١٩ قتلى');
    expect(plain(quantityWords(figure(5, 'USD'), english))).toBe('5 US dollars');
    expect(quantityWords(figure(5, 'سرير'), english)).toBe('5');
  });
});
