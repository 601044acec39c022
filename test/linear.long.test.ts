import { describe, expect, test } from 'vitest';
import { analysePlain } from './analyse-plain.ts';
import { HOSTILE } from './hostile-texts.ts';
import { workOf } from './work-counted.ts';

/** Texts that are known to take more than linear work at this size, by the function that does it. */
const KNOWN: Readonly<Record<string, string>> = {
  'according to without source': 'clauseBefore in attribution/rules/according-to.ts, quoteTypeOf',
  'opening marks': 'withoutAsides and boundContents in attribution/content.ts',
  'denied rumours': 'contentEnd in attribution/content.ts',
  'always another source': 'find over all speakers in attribution/speakers.ts',
};

describe('twice a very long text is about twice the work', () => {
  test.each(HOSTILE)('%s', { timeout: 600_000 }, async (name, piece) => {
    const small = piece.repeat(Math.ceil(30_000 / piece.length));
    analysePlain(piece.repeat(10));
    const once = await workOf(() => analysePlain(small));
    const twice = await workOf(() => analysePlain(small + small));
    if (name in KNOWN && twice / once >= 2.6) {
      console.warn(`${name}: ${(twice / once).toFixed(1)} times the work (${KNOWN[name]})`);
      return;
    }
    expect(twice / once).toBeLessThan(2.6);
  });
});
