import { describe, expect, test } from 'vitest';
import { scan } from '../src/arabic/index.ts';
import { analysePlain } from './analyse-plain.ts';
import { HOSTILE } from './hostile-texts.ts';
import { testLexicon } from './lexicon.ts';
import { workOf } from './work-counted.ts';

describe('twice the text is about twice the work', () => {
  test.each(HOSTILE)('%s', async (_, piece) => {
    const small = piece.repeat(Math.ceil(2500 / piece.length));
    analysePlain(small);
    const once = await workOf(() => analysePlain(small));
    const twice = await workOf(() => analysePlain(small + small));
    expect(once).toBeGreaterThan(1000);
    expect(twice / once).toBeLessThan(2.6);
  });

  test('for the scanner alone', async () => {
    const text = 'والمصدر في حين قال للوزارة '.repeat(100);
    scan(text, testLexicon());
    const once = await workOf(() => scan(text, testLexicon()));
    const twice = await workOf(() => scan(text + text, testLexicon()));
    expect(twice / once).toBeLessThan(2.1);
  });
});
