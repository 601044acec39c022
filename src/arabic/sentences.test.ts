import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../test/lexicon.ts';
import { scan } from './scan.ts';
import { sentences } from './sentences.ts';

function cut(text: string): string[] {
  const scanned = scan(text, testLexicon());
  const found = sentences(scanned);
  return Array.from({ length: found.count }, (_, s) =>
    text.slice(scanned.tokens.start[found.from[s]], scanned.tokens.end[found.to[s] - 1]),
  );
}

describe('sentences end', () => {
  const cases: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['وصل الوفد. غادر الوزير.', ['وصل الوفد.', 'غادر الوزير.']],
    ['هل وصل الوفد؟ نعم!', ['هل وصل الوفد؟', 'نعم!']],
    ['وصل الوفد… ثم غادر.', ['وصل الوفد…', 'ثم غادر.']],
    ['وصل الوفد..ثم غادر', ['وصل الوفد..', 'ثم غادر']],
    ['عنوان الخبر\nوصل الوفد', ['عنوان الخبر', 'وصل الوفد']],
    ['غادر الوفد بغداد., وأضاف المصدر', ['غادر الوفد بغداد.,', 'وأضاف المصدر']],
    ['غادر الوفد بغداد , وأضاف المصدر', ['غادر الوفد بغداد', 'وأضاف المصدر']],
    ['قال: "نعم." ثم خرج.', ['قال: "نعم."', 'ثم خرج.']],
    ['قال (نعم.) ثم خرج.', ['قال (نعم.)', 'ثم خرج.']],
  ];
  test.each(cases)('%j', (text, expected) => expect(cut(text)).toEqual(expected));
});

describe('sentences do not end', () => {
  const cases: readonly string[] = [
    'قال د. سامر قنبري إن الميناء يعمل',
    'ذكرت وكالة أ.ف.ب أن الطريق مقطوع',
    'ارتفع السعر 16.5 في المئة أمس',
    'وصل ج. سميث إلى المدينة',
    'وصل الوفد، وغادر الوزير، وبقي النواب',
    'بلغ العدد 1,300 قتيل في يوم واحد',
    'عند الساعة 6:26 مساء',
  ];
  test.each(cases)('%j', (text) => expect(cut(text)).toEqual([text]));

  test('at a line break that cuts a clause', () => {
    expect(cut('غادرت القيادات بغداد متجهة.\nإلى إيران عبر المنفذ البري')).toHaveLength(1);
  });
});

test('every token is in one sentence, in order, whatever the text', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'ابقلإن.,،؟!…"«»()\n 12د'), maxLength: 60 });
  fc.assert(
    fc.property(odd, (text) => {
      const scanned = scan(text, testLexicon());
      const found = sentences(scanned);
      let last = 0;
      for (let s = 0; s < found.count; s++) {
        expect(found.from[s]).toBeGreaterThanOrEqual(last);
        expect(found.to[s]).toBeGreaterThan(found.from[s]);
        for (let t = found.from[s]; t < found.to[s]; t++) expect(found.of[t]).toBe(s);
        last = found.to[s];
      }
    }),
  );
});
