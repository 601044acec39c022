import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSentences, scoreDecision } from '../../scripts/measure/event-gsr.ts';
import { tellsOfAssault } from '../../scripts/measure/sentence-decisions.ts';
import { testLexicon } from '../lexicon.ts';

const SENTENCES = '../shared/data/event-gsr-assault-even.jsonl';

describe.skipIf(!existsSync(SENTENCES))('assault sentences (skipped where ../shared is absent)', () => {
  test('F1 against all no and against easy no alone', () => {
    const [all, easy] = scoreDecision(readSentences(SENTENCES)!, tellsOfAssault, testLexicon());
    expect(all.f1).toBeGreaterThanOrEqual(0.55);
    expect(easy.f1).toBeGreaterThanOrEqual(0.72);
  });
});
