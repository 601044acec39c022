import type { Term } from '../language/terms.ts';

const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    واحد: 1,
    واحده: 1,
    اثنان: 2,
    اثنين: 2,
    اثنتين: 2,
    ثلاثه: 3,
    ثلاث: 3,
    اربعه: 4,
    اربع: 4,
    خمسه: 5,
    خمس: 5,
    سته: 6,
    ست: 6,
    سبعه: 7,
    سبع: 7,
    ثمانيه: 8,
    ثماني: 8,
    ثمان: 8,
    تسعه: 9,
    تسع: 9,
    عشره: 10,
    عشر: 10,
    عشرون: 20,
    عشرين: 20,
    ثلاثون: 30,
    ثلاثين: 30,
    اربعون: 40,
    اربعين: 40,
    خمسون: 50,
    خمسين: 50,
    ستون: 60,
    ستين: 60,
    سبعون: 70,
    سبعين: 70,
    ثمانون: 80,
    ثمانين: 80,
    تسعون: 90,
    تسعين: 90,
    مءه: 100,
    ماءه: 100,
    مءتين: 200,
    مءتان: 200,
  }),
);

/** The number that begins with word i written out (أحد عشر، خمسة وعشرون), and the word after it; or null. */
export function spelledNumber(
  terms: readonly Term[],
  i: number,
): { readonly value: number; readonly next: number } | null {
  const own = terms[i].word.replace(/^ال/, '');
  // الاثنين and الأحد are days of the week.
  if (terms[i].word === 'الاثنين' || terms[i].word === 'الاحد') return null;
  const first = UNITS.get(own) ?? (/^[وفبل]/.test(own) ? UNITS.get(own.slice(1)) : undefined);
  if (first === undefined)
    return own === 'احد' && terms[i + 1]?.word === 'عشر' ? { value: 11, next: i + 2 } : null;
  const after = terms[i + 1]?.word;
  if (after === undefined) return { value: first, next: i + 1 };
  if (first < 10 && (after === 'عشر' || after === 'عشره')) return { value: 10 + first, next: i + 2 };
  const tens = after.startsWith('و') ? UNITS.get(after.slice(1)) : undefined;
  if (first < 10 && tens !== undefined && tens >= 20 && tens <= 90)
    return { value: first + tens, next: i + 2 };
  return { value: first, next: i + 1 };
}
