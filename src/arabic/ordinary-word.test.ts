import { describe, expect, test } from 'vitest';
import { readTables } from '../../test/lexicon.ts';
import { compileLexicon } from './compile-lexicon.ts';
import { openLexicon } from './lexicon.ts';
import { isOrdinaryWord } from './ordinary-word.ts';
import { tokenise } from './tokens.ts';

describe('an ordinary word, by its stem', () => {
  const lexicon = openLexicon(compileLexicon(readTables('data')));
  test.each([
    'متسابقة',
    'وانتقاله',
    'سيغيب',
    'للتنسيق',
    'بالإرهاب',
    'متفوقا',
    'حوارات',
  ])('%s is one', (word) => {
    expect(isOrdinaryWord(lexicon, tokenise(word), 0)).toBe(true);
  });
  test.each(['ترامب', 'رونالدو', 'ماكغوان', 'لافروف', 'الشمري', 'زرقوط', 'و', ''])('%s is none', (word) => {
    expect(isOrdinaryWord(lexicon, tokenise(`${word} `), 0)).toBe(false);
  });
});
