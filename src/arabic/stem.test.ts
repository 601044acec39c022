import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliticForms, foldForSearch, isStopWord, stem } from './stem.ts';

const term = (word: string) => stem(foldForSearch(word));

describe('stem', () => {
  it.each([
    'سوريا سورية السوري السورية السوريين السوريون',
    'العراق عراق عراقي العراقية والعراق بالعراق للعراق عراقيون وللعراقيين',
    'مسؤول مسئول المسؤولين مسؤولون مسؤولة المسئولون',
    'أمريكا أميركا امريكي أميركية الأمريكيين للأميركيين',
    'وزير الوزير الوزراء وزراء والوزير للوزراء بوزراء',
    'حكومة الحكومة حكومته حكومتها حكومي الحكومات حكومات',
    'صاروخ صواريخ الصواريخ صاروخا صاروخين',
    'غارة غارات الغارات غاراتها',
    'هيئة هيئات الهيئة',
    'إيران ايران إيراني الإيرانية الإيرانيين',
    'لبنان لبناني اللبنانية',
    'فلسطين فلسطيني الفلسطينيين الفلسطينية فلسطينيون',
    'قُتِلَ قتل',
    'مـــصر مصر',
    'قاآني قآني',
    'ترامب ترمب',
    'أعلن اعلنت أعلنوا',
    'ديمقراطي دیمقراطی',
    'مئة مائة',
    'شؤون شئون الشؤون',
    'ولاية الولايات ولايات للولاية',
  ])('makes one term of %s', (family) => {
    const words = family.split(' ');
    expect(words.map((word) => [word, term(word)])).toEqual(words.map((word) => [word, term(words[0])]));
  });

  it.each([
    ['البحرين', 'بحر'],
    ['الولايات', 'ولاء'],
    ['حنين', 'حن'],
    ['حسين', 'حس'],
    ['بيان', 'بي'],
    ['لبنان', 'لبن'],
    ['سلمان', 'سلم'],
    ['سليمان', 'سليم'],
    ['سلطان', 'سلطة'],
    ['الأردن', 'أردية'],
    ['والد', 'لد'],
    ['وزير', 'زير'],
    ['بغداد', 'غداد'],
    ['الله', 'له'],
    ['كتب', 'كتاب'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(term(a)).not.toBe(term(b));
  });

  it('asks for a word with what may be written before it', () => {
    const forms = cliticForms(foldForSearch('بغداد'));
    for (const word of ['بغداد', 'ببغداد', 'وبغداد', 'لبغداد', 'وببغداد'])
      expect(forms).toContain(term(word));
    expect(cliticForms(foldForSearch('وإصابة'))).toContain(term('إصابة'));
    expect(cliticForms(foldForSearch('وزير'))).not.toContain(term('زير'));
    expect(cliticForms(foldForSearch('حر'))).not.toContain(term('بحر'));
    expect(cliticForms(foldForSearch('يعلن'))).toContain(term('سيعلن'));
  });

  it('knows words without meaning, also after و and ف', () => {
    for (const word of ['في', 'وفي', 'التي', 'إلى', 'الى', 'أنّ'])
      expect(isStopWord(foldForSearch(word))).toBe(true);
    for (const word of ['حرب', 'بعد', 'ضد']) expect(isStopWord(foldForSearch(word))).toBe(false);
  });

  it('never fails, never empties a word, and is stable for what it returns in families', () => {
    // Tatweel stands among the letters and is none: of a word of nothing else no letter is left.
    const letters = fc.stringMatching(/^[ء-غف-يa-z0-9][ء-يa-z0-9]{0,39}$/);
    fc.assert(
      fc.property(letters, (word) => {
        const found = term(word);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(Math.max(word.length, 12));
      }),
    );
  });
});
