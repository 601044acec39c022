import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../../test/lexicon.ts';
import type { Analysis } from '../../model/index.ts';
import { analyse } from '../pipeline.ts';
import { DATE_EXAMPLES } from './date-examples.ts';

function read(text: string): Analysis {
  return analyse(
    {
      id: 'example',
      url: null,
      outlet: null,
      title: null,
      publishedAt: '2024-03-05',
      byline: null,
      section: null,
      language: null,
      text,
    },
    testLexicon(),
  );
}

for (const { rule, examples, counterExamples } of DATE_EXAMPLES) {
  describe(rule, () => {
    for (const { text, covers, value, bounds } of examples) {
      test(text, () => {
        const found = read(text).dates.map((date) => ({
          rule: date.because.rule,
          covers: text.slice(date.start, date.end),
          value: date.value,
          bounds: date.earliest === undefined ? undefined : [date.earliest, date.latest],
        }));
        expect(found).toContainEqual({ rule, covers, value, bounds });
      });
    }
    for (const { text, not } of counterExamples) {
      test(`not: ${text}`, () => {
        const found = read(text).dates.filter((date) => date.because.rule === rule);
        expect(found.map((date) => text.slice(date.start, date.end))).not.toContain(not);
      });
    }
  });
}
