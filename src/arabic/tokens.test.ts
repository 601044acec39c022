import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALIF, CharClass, charTables, isLamAlif } from './chars.ts';
import { folded, surface, TokenKind, tokenise } from './tokens.ts';

const LETTER = 'oadlmsnp';

/**
 * The same cut by one regular expression over the classes of the characters: slow, and plain to read. T is
 * tatweel, J a sign that may stand inside a number.
 */
function reference(text: string): { start: number; end: number; kind: number }[] {
  const { classOf } = charTables();
  let classes = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const c = LETTER[classOf[unit]];
    if (unit === 0x640) classes += 'T';
    else if ('.,:/-\u066b\u066c\u060c'.includes(text[i]) && c === 'p') classes += 'J';
    else classes += c;
  }
  const pattern =
    /(?<word>[aT][aTm]*)|(?<latin>l[ldTm]*)|(?<number>d(?:d|Jd)*)|(?<line>n[ns]*)|(?<mark>[pJ])|(?<other>o+)/g;
  const kinds = {
    word: TokenKind.word,
    latin: TokenKind.latin,
    number: TokenKind.number,
    line: TokenKind.newline,
    mark: TokenKind.punctuation,
    other: TokenKind.other,
  };
  return [...classes.matchAll(pattern)].map((match) => {
    const [name] = Object.entries(match.groups!).find(([, value]) => value !== undefined)!;
    let end = match.index + match[0].length;
    // Bidi controls behind a word and blanks behind a line break are not part of it.
    if (name === 'word' || name === 'latin')
      while (classes[end - 1] === 'm' && text.charCodeAt(end - 1) >= 0x700) end--;
    if (name === 'line') while (classes[end - 1] === 's') end--;
    return { start: match.index, end, kind: kinds[name as keyof typeof kinds] };
  });
}

const odd = fc.string({
  unit: fc.constantFrom(
    ...'ابتوفلكسمنهيىةأإآؤئء',
    ...['\u064b', '\u0651', '\u0640', '\u200f', '\u200d', '\u202e', '\ufeff'],
    ...'abzAé0129٠٣۴.,:/-،؛؟!"«»“”\'()[]…% \t\n\r\u00a0',
    ...['😀', '中', 'ﻻ', '\ud800'],
  ),
  maxLength: 60,
});

describe('tokenise', () => {
  test('cuts as one regular expression over character classes does', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const tokens = tokenise(text);
        const cut = Array.from({ length: tokens.length }, (_, i) => ({
          start: tokens.start[i],
          end: tokens.end[i],
          kind: tokens.kind[i],
        }));
        expect(cut).toEqual(reference(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps exact offsets for every folded letter', () => {
    const { fold } = charTables();
    fc.assert(
      fc.property(odd, (text) => {
        const tokens = tokenise(text);
        for (let i = 0; i < tokens.length; i++) {
          for (let k = tokens.letterFrom[i]; k < tokens.letterFrom[i + 1]; k++) {
            const at = tokens.letterAt[k];
            expect(at).toBeGreaterThanOrEqual(tokens.start[i]);
            expect(at).toBeLessThan(tokens.end[i]);
            const unit = text.charCodeAt(at);
            expect([fold[unit], unit, ...(isLamAlif(unit) ? [ALIF] : [])]).toContain(tokens.letters[k]);
          }
        }
      }),
    );
  });

  test('leaves out nothing but white space and marks that stand alone', () => {
    const { classOf } = charTables();
    fc.assert(
      fc.property(odd, (text) => {
        const tokens = tokenise(text);
        const covered = new Uint8Array(text.length);
        for (let i = 0; i < tokens.length; i++) covered.fill(1, tokens.start[i], tokens.end[i]);
        for (let i = 0; i < text.length; i++) {
          const c = classOf[text.charCodeAt(i)];
          if (covered[i] === 0) expect([CharClass.space, CharClass.mark, CharClass.newline]).toContain(c);
        }
      }),
    );
  });

  const cases: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['قالَ «نعم».', ['قالَ', '«', 'نعم', '»', '.']],
    ['بنسبة 16.5% أو ١٬٣٠٠', ['بنسبة', '16.5', '%', 'أو', '١٬٣٠٠']],
    ['الساعة 6:26، ثم', ['الساعة', '6:26', '،', 'ثم']],
    ['2024-01-22', ['2024-01-22']],
    ['أ.ف.ب.', ['أ', '.', 'ف', '.', 'ب', '.']],
    ['كوفيد-19', ['كوفيد', '-', '19']],
    ['السـلام', ['السـلام']],
    ['G20 قمة', ['G20', 'قمة']],
    ['سطر\n \nآخر', ['سطر', '\n \n', 'آخر']],
    ['العدد 5،', ['العدد', '5', '،']],
  ];
  test.each(cases)('%j', (text, words) => {
    const tokens = tokenise(text);
    expect(Array.from({ length: tokens.length }, (_, i) => surface(tokens, i))).toEqual(words);
  });

  test('folds what is written differently to the same letters', () => {
    const spell = (word: string): string => folded(tokenise(word), 0);
    for (const [one, other] of [
      ['إلى', 'الي'],
      ['مسؤولَة', 'مسؤوله'],
      ['قاآني', 'قااني'],
      ['ایران', 'ايران'],
      ['کتاب', 'كتاب'],
      ['٢٠٢٤', '2024'],
      ['ﻣﺴﺆﻭﻝ', 'مسؤول'],
      ['ﺍﻻﺳﺘﻼﻡ', 'الاستلام'],
      ['ﻻ'.repeat(50), 'لا'.repeat(50)],
      ['الـعـراق', 'العراق'],
    ]) {
      expect(spell(one)).toBe(spell(other));
    }
  });
});
