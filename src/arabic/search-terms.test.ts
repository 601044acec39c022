import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTerms } from './search-terms.ts';

const words = (text: string) => searchTerms(text).map((word) => word.term);

describe('searchTerms', () => {
  it('gives the words of a text with the places they stand in', () => {
    const text = 'قال الوزير في بغداد.';
    const terms = searchTerms(text);
    expect(terms.map((word) => text.slice(word.start, word.end))).toEqual(['قال', 'الوزير', 'في', 'بغداد']);
    expect(terms.map((word) => word.position)).toEqual([1, 2, 3, 4]);
    expect(terms[2].term).toBeNull();
  });

  it.each([
    ['١٢٬٥٠٠', '12,500', '12500', '۱۲٬۵۰۰'],
    ['٣٫٥', '3.5'],
    ['١٤', '14'],
  ])('reads %s as the numbers in other scripts', (first, ...others) => {
    for (const other of others) expect(words(other)).toEqual(words(first));
  });

  it('takes dates and times apart', () => {
    expect(words('2018/4/7 6:26')).toEqual(['2018', '4', '7', '6', '26']);
  });

  it('makes two words of names written as one', () => {
    expect(words('عبدالله')).toEqual(words('عبد الله'));
    expect(words('ديرالزور')).toEqual(words('دير الزور'));
    expect(words('لعبدالرحمن')).toHaveLength(2);
  });

  it('keeps Latin names in lower case and splits hash tags', () => {
    expect(words('CNN F16 #وقف_إطلاق_النار')).toEqual(['cnn', 'f16', ...words('وقف إطلاق النار')]);
  });

  it('stays inside the text, in order, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        let position = 0;
        for (const word of searchTerms(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeLessThanOrEqual(text.length);
          expect(word.end).toBeGreaterThanOrEqual(word.start);
          expect(word.position).toBe(++position);
          last = word.start;
        }
      }),
    );
  });
});
