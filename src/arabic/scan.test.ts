import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../test/lexicon.ts';
import { Cat } from './category.ts';
import { compileLexicon } from './compile-lexicon.ts';
import { type Lexicon, openLexicon } from './lexicon.ts';
import { bareStart, Clitic, endOf, has, phraseHas, scan, wordIn } from './scan.ts';
import { folded, TokenKind } from './tokens.ts';

const WORDS = ['قال', 'في', 'حين', 'على', 'حد', 'قوله', 'وزير', 'عدل', 'بيان', 'من', 'جانب', 'ان'];
const PHRASES = ['في حين', 'على حد', 'على حد قوله', 'من جانب', 'بيان من جانب', 'وزير عدل', 'قال في بيان'];

function smallLexicon(): Lexicon {
  const rows = [...WORDS, ...PHRASES].map((word) => `${word}\tlink`).join('\n');
  return openLexicon(compileLexicon({ 'lexicon/words.tsv': `word\tclass\n${rows}\n` }));
}

/** The letters of a form. */
function keyOf({ keys, keyFrom }: Lexicon, form: number): string {
  return String.fromCharCode(...keys.subarray(keyFrom[form], keyFrom[form + 1]));
}

describe('scan against a slow search through all forms', () => {
  const lexicon = smallLexicon();
  const text = fc
    .array(fc.constantFrom(...WORDS, 'كلب', 'و', 'والعدل', 'بقوله', 'فقال', 'للوزير', '،', '.'), {
      maxLength: 14,
    })
    .map((words) => words.join(' '));

  test('the longest phrase of whole words that starts at a word is found', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        const scanned = scan(sentence, lexicon);
        const { tokens } = scanned;
        for (let i = 0; i < tokens.length; i++) {
          let longest = -1;
          for (let to = i + 2; to <= tokens.length; to++) {
            const words = Array.from({ length: to - i }, (_, k) => folded(tokens, i + k)).join(' ');
            if (PHRASES.map((phrase) => phrase.replaceAll('ى', 'ي')).includes(words)) longest = to;
          }
          if (longest >= 0) {
            expect(scanned.phraseEnd[i]).toBe(longest);
            expect(keyOf(lexicon, scanned.phrase[i]).split(' ')).toHaveLength(longest - i);
          }
        }
      }),
    );
  });

  test('a form that is found is written there, behind the clitics that were cut', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        const scanned = scan(sentence, lexicon);
        for (let i = 0; i < scanned.tokens.length; i++) {
          if (scanned.form[i] < 0) continue;
          const written = folded(scanned.tokens, i).slice(scanned.cut[i]);
          const key = keyOf(lexicon, scanned.form[i]);
          expect([
            written,
            written.replace(/^ال/, ''),
            written.replace(/^لل/, ''),
            written.replace(/^لل/, 'ال'),
          ]).toContain(key);
        }
      }),
    );
  });

  test('a word of the lexicon is always found', () => {
    for (const word of WORDS) {
      const scanned = scan(word, lexicon);
      expect(keyOf(lexicon, scanned.form[0])).toBe(word.replaceAll('ى', 'ي'));
    }
  });
});

describe('scan with the lexicon of data/', () => {
  const clitics: ReadonlyArray<readonly [string, number, string]> = [
    ['وقال', Clitic.wa, 'قال'],
    ['فأضاف', Clitic.fa, 'أضاف'],
    ['سيقول', Clitic.sa, 'يقول'],
    ['والمصدر', Clitic.wa | Clitic.al, 'المصدر'],
    ['للمصدر', Clitic.li | Clitic.al, 'للمصدر'],
    ['بالوزارة', Clitic.bi | Clitic.al, 'الوزارة'],
  ];
  test.each(clitics)('%s', (word, bits, bare) => {
    const scanned = scan(word, testLexicon());
    expect(scanned.form[0]).toBeGreaterThanOrEqual(0);
    expect(scanned.clitics[0] & bits).toBe(bits);
    expect(word.slice(bareStart(scanned, 0))).toBe(bare);
  });

  test('a verb behind the article or a preposition is no verb', () => {
    expect(has(scan('قال', testLexicon()), 0, Cat.say)).toBe(true);
    expect(has(scan('القال', testLexicon()), 0, Cat.say)).toBe(false);
  });

  test('phrases win over their first word', () => {
    const scanned = scan('في حين أن', testLexicon());
    expect(phraseHas(scanned, 0, Cat.break) || endOf(scanned, 0, Cat.break) === 2).toBe(true);
  });

  test('gives the row of a table', () => {
    const scanned = scan('وأكدت', testLexicon());
    expect(wordIn(scanned, 0, 'verb')?.entry.id).toBe('أكد');
  });

  test('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const scanned = scan(text, testLexicon());
        for (let i = 0; i < scanned.tokens.length; i++) {
          if (scanned.tokens.kind[i] !== TokenKind.word) expect(scanned.form[i]).toBe(-1);
          if (scanned.phrase[i] >= 0) expect(scanned.phraseEnd[i]).toBeGreaterThan(i);
        }
      }),
    );
  });
});
