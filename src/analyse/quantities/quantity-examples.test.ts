import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../../test/lexicon.ts';
import type { Analysis } from '../../model/index.ts';
import { analyse } from '../pipeline.ts';
import { QUANTITY_EXAMPLES } from './quantity-examples.ts';

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

for (const { rule, examples, counterExamples } of QUANTITY_EXAMPLES) {
  describe(rule, () => {
    for (const { text, covers, value, modifier, unit, count } of examples) {
      test(`${text} ${covers}`, () => {
        const found = read(text).quantities.map((quantity) => ({
          rule: quantity.because.rule,
          covers: text.slice(quantity.start, quantity.end),
          value: quantity.value,
          modifier: quantity.modifier,
          unit: quantity.unit,
          count: quantity.count,
        }));
        expect(found).toContainEqual({
          rule,
          covers,
          value,
          modifier,
          unit,
          count:
            count === undefined
              ? found.find((f) => f.covers === covers)?.count
              : expect.objectContaining(count),
        });
      });
    }
    for (const { text, not } of counterExamples) {
      test(`not: ${text}`, () => {
        const found = read(text).quantities.map((quantity) => text.slice(quantity.start, quantity.end));
        expect(found.filter((words) => words.includes(not))).toEqual([]);
      });
    }
  });
}
