import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreDuckling } from '../../scripts/measure/duckling.ts';
import { f1, scoreGold } from '../../scripts/measure/gold-values.ts';
import { scoreRecognizers } from '../../scripts/measure/recognizers.ts';
import { testLexicon } from '../lexicon.ts';

const GOLD = '../shared/gold';
const DATA = '../shared/data';

describe.skipIf(!existsSync(GOLD))(
  'values on annotated articles (skipped where ../shared/gold is absent)',
  () => {
    test('dates and quantities of both sets', () => {
      const sets = ['seeds', 'dev'].map((set) => scoreGold(`${GOLD}/${set}`, testLexicon())!);
      for (const [kind, least] of [
        ['dates', 0.93],
        ['quantities', 0.92],
      ] as const) {
        const sum = sets.reduce(
          (all, set) => ({
            gold: all.gold + set[kind].gold,
            right: all.right + set[kind].right,
            wrong: all.wrong + set[kind].wrong,
            errors: [],
          }),
          { gold: 0, right: 0, wrong: 0, errors: [] },
        );
        expect(f1(sum).f, kind).toBeGreaterThanOrEqual(least);
      }
    });
  },
);

describe.skipIf(!existsSync(DATA))('public sets of phrases (skipped where ../shared/data is absent)', () => {
  test('dates, periods, durations and numbers of Recognizers-Text', () => {
    for (const { name, passed, total } of scoreRecognizers(
      `${DATA}/recognizers-text-even.json`,
      testLexicon(),
    )) {
      expect(passed / total, name).toBeGreaterThanOrEqual(0.85);
    }
  });

  test('numerals, ordinals, money and times of duckling', () => {
    for (const { name, passed, total } of scoreDuckling(`${DATA}/duckling-ar.json`, testLexicon())) {
      expect(passed / total, name).toBeGreaterThanOrEqual(0.85);
    }
  });
});
