import { describe, expect, test } from 'vitest';
import { HOSTILE, KNOWN_QUADRATIC } from './hostile-texts.ts';
import { startCounting } from './work-counted.ts';

const workOf = await startCounting();
const { analysePlain } = await import('./analyse-plain.ts');

describe('twice a very long text is about twice the work', () => {
  test.each(HOSTILE)('%s', async (name, piece) => {
    const small = piece.repeat(Math.ceil(30_000 / piece.length));
    analysePlain(piece.repeat(10));
    const once = await workOf(() => analysePlain(small));
    const twice = await workOf(() => analysePlain(small + small));
    const ratio = (twice / once).toFixed(2);
    if (!(name in KNOWN_QUADRATIC)) expect(twice / once).toBeLessThan(2.2);
    else console.info(`${name}: ${ratio} times the work (${KNOWN_QUADRATIC[name]})`);
  });
});
