import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html } from './html.ts';
import { type Mark, markedText } from './marked-text.ts';

function mark(start: number, end: number, name: string): Mark {
  return {
    start,
    end,
    open: (again) => (again ? html`<i class="${name} again">` : html`<i class="${name}">`),
    close: () => html`</i>`,
  };
}

describe('markedText', () => {
  test('nests what nests', () => {
    const marks = [mark(2, 3, 'inner'), mark(1, 4, 'outer')];
    expect(markedText('abcde', marks).markup).toBe('a<i class="outer">b<i class="inner">c</i>d</i>e');
  });

  test('cuts what crosses and goes on with it', () => {
    const marks = [mark(0, 3, 'one'), mark(2, 5, 'other')];
    expect(markedText('abcde', marks).markup).toBe(
      '<i class="one">ab<i class="other">c</i></i><i class="other again">de</i>',
    );
  });

  test('leaves out empty marks and marks beyond the text', () => {
    expect(markedText('ab', [mark(1, 1, 'x'), mark(1, 9, 'y'), mark(-1, 1, 'z')]).markup).toBe('ab');
  });

  test('keeps every character of the text and closes what it opens, whatever the marks', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'اب\u064b<&>"\n '), maxLength: 30 }),
        spans,
        (text, pairs) => {
          const marks = pairs.map(([a, b], i) => mark(Math.min(a, b), Math.max(a, b), `m${i}`));
          const { markup } = markedText(text, marks);
          expect(markup.replace(/<[^>]*>/g, '')).toBe(html`${text}`.markup);
          let depth = 0;
          for (const [tag] of markup.matchAll(/<[^>]*>/g)) {
            depth += tag === '</i>' ? -1 : 1;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        },
      ),
    );
  });
});
