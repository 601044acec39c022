import { describe, expect, test } from 'vitest';
import { analyse } from '../src/analyse/index.ts';
import { testLexicon } from './lexicon.ts';
import { EXPECTED, sampleArticle, unmet } from './sample-cases.ts';

/** Floors, to be raised as the analysis gets better: parts of the key claims of examples/expected.json. */
const FOUND = 0.88;
const WHOLLY_RIGHT = 0.62;

describe('the sample reports', async () => {
  const files = Object.keys(EXPECTED);
  const results = await Promise.all(
    files.map(async (file) => ({
      file,
      missing: unmet(analyse(await sampleArticle(file), testLexicon()), EXPECTED[file]),
    })),
  );
  const claims = files.reduce((sum, file) => sum + EXPECTED[file].claims.length, 0);

  test('say what a reader should find in them', () => {
    const all = results.flatMap(({ file, missing }) => missing.map((what) => `${file}: ${what}`));
    const lost = all.filter((what) => what.endsWith(': not found')).length;
    const wrong = new Set(all.map((what) => what.slice(0, what.lastIndexOf(': ')))).size;
    console.info(
      `${claims - lost} of ${claims} key claims found, ${claims - wrong} wholly right. To do:\n  ${all.join('\n  ')}`,
    );
    expect((claims - lost) / claims).toBeGreaterThanOrEqual(FOUND);
    expect((claims - wrong) / claims).toBeGreaterThanOrEqual(WHOLLY_RIGHT);
  });

  test.each(results)('$file: nothing is claimed that is none', ({ missing }) => {
    expect(missing.filter((what) => what.endsWith('is no claim'))).toEqual([]);
  });
});
