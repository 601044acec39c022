import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { f1Of, scoreGoldNames, sumOf } from '../../scripts/measure/gold-names.ts';
import { testLexicon } from '../lexicon.ts';

const SEEDS = '../shared/gold/seeds';

describe.skipIf(!existsSync(SEEDS))(
  'names of the reference reports (skipped where ../shared is absent)',
  () => {
    test('exact F1 of persons, places and organisations', () => {
      expect(f1Of(sumOf(scoreGoldNames(SEEDS, testLexicon())!.counts))).toBeGreaterThanOrEqual(0.8);
    });
  },
);
