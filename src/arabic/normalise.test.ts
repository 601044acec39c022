import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CharClass, charTables } from './chars.ts';
import { normalise, normalisedKey } from './normalise.ts';

const HARAKAT = /[\u064b-\u0652\u0670\u0640]/g;

describe('normalise', () => {
  test('is parallel to the text and drops marks only', () => {
    const { classOf } = charTables();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const out = normalise(text);
        expect(out).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          if (out[i] === 0) expect([CharClass.mark, CharClass.other]).toContain(classOf[text.charCodeAt(i)]);
        }
      }),
    );
  });

  test('does not change what is folded already', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), (unit) => {
        const [once] = normalise(String.fromCharCode(unit));
        if (once !== 0) expect(normalise(String.fromCharCode(once))[0]).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('normalisedKey', () => {
  const same: ReadonlyArray<readonly [string, string]> = [
    ['أحمد', 'احمد'],
    ['إيران', 'ایران'],
    ['قآني', 'قاني'],
    ['مُحَمَّد', 'محمد'],
    ['العـــراق', 'العراق'],
    ['وزارة الخارجية', 'وزاره  الخارجيه'],
    ['«الحدث»', 'الحدث'],
    ['أ.ف.ب', 'أ ف ب'],
    ['٢٠٢٤', '۲۰۲۴'],
    ['Reuters', 'REUTERS'],
    ['ﻗﺎﻝ ﻣﺴﺆﻭﻝ', 'قال مسؤول'],
    ['ﺍﻻﺳﺘﺴﻼﻡ', 'الاستسلام'],
    ['ﺍﻷﻓﺮﺍﺩ', 'الأفراد'],
  ];
  test.each(same)('%s and %s are one', (a, b) => expect(normalisedKey(a)).toBe(normalisedKey(b)));

  const apart: ReadonlyArray<readonly [string, string]> = [
    ['سعد', 'سعيد'],
    ['كتاب', 'كتب'],
    ['ال حسن', 'الحسن'],
    ['شؤون', 'شون'],
  ];
  test.each(apart)('%s and %s are two', (a, b) => expect(normalisedKey(a)).not.toBe(normalisedKey(b)));

  test('is the same with vowel marks anywhere', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضعغفقكلمنهويةى '), maxLength: 30 });
    fc.assert(
      fc.property(
        letters,
        fc.nat(30),
        fc.constantFrom('\u064e', '\u0651', '\u0640', '\u200d'),
        (text, at, mark) => {
          const place = Math.min(at, text.length);
          expect(normalisedKey(text.slice(0, place) + mark + text.slice(place))).toBe(normalisedKey(text));
        },
      ),
    );
  });

  test('is a fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const key = normalisedKey(text);
        expect(normalisedKey(key)).toBe(key);
        expect(key).not.toMatch(HARAKAT);
      }),
    );
  });
});
