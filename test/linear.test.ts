import { describe, expect, test } from 'vitest';
import { HOSTILE, KNOWN_QUADRATIC } from './hostile-texts.ts';
import { startCounting } from './work-counted.ts';

const workOf = await startCounting();
const { analysePlain } = await import('./analyse-plain.ts');
const { testLexicon } = await import('./lexicon.ts');
const { scan } = await import('../src/arabic/scan.ts');

describe('twice the text is about twice the work', () => {
  test.each(HOSTILE)('%s', async (name, piece) => {
    const small = piece.repeat(Math.ceil(5000 / piece.length));
    analysePlain(small);
    const once = await workOf(() => analysePlain(small));
    const twice = await workOf(() => analysePlain(small + small));
    expect(once).toBeGreaterThan(1000);
    if (name in KNOWN_QUADRATIC) {
      console.info(`${name}: ${(twice / once).toFixed(2)} times the work (${KNOWN_QUADRATIC[name]})`);
      expect(twice / once).toBeLessThan(4.2);
    } else expect(twice / once).toBeLessThan(2.2);
  });

  test('for people without end, each with a title and a name of his own', async () => {
    const letters = 'بتثجحخسشصض';
    const people = (from: number, to: number): string => {
      let text = '';
      for (let k = from; k < to; k++) {
        const family = [...String(k)].map((digit) => letters[Number(digit)]).join('');
        text += `قال وزير النقل سامر ال${family}وري إن الجسر سليم. `;
      }
      return text;
    };
    const [small, double] = [people(1000, 1400), people(1000, 1800)];
    analysePlain(small);
    const once = await workOf(() => analysePlain(small));
    const twice = await workOf(() => analysePlain(double));
    expect(twice / once).toBeLessThan(2.2);
  });

  test('for the scanner alone', async () => {
    const text = 'والمصدر في حين قال للوزارة '.repeat(200);
    scan(text, testLexicon());
    const once = await workOf(() => scan(text, testLexicon()));
    const twice = await workOf(() => scan(text + text, testLexicon()));
    expect(twice / once).toBeLessThan(2.05);
  });
});
