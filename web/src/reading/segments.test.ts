import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineRuns } from './lines.ts';
import { segments } from './segments.ts';
import { wordChanges } from './word-changes.ts';

const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));

test('segments cover the text once, without gaps, and hold what lies on them', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const layers = spans.map(([start, end], i) => ({ start, end, value: i }));
      const parts = segments(0, 50, layers);
      expect(parts[0].start).toBe(0);
      expect(parts.at(-1)?.end).toBe(50);
      for (let i = 1; i < parts.length; i++) expect(parts[i].start).toBe(parts[i - 1].end);
      for (const part of parts) {
        const wanted = layers.filter(
          (layer) => layer.start <= part.start && layer.end >= part.end && layer.end > 0,
        );
        expect([...part.values].sort((a, b) => a - b)).toEqual(wanted.map((layer) => layer.value));
      }
    }),
  );
});

test('of nested claims the outer one comes first', () => {
  const parts = segments(0, 10, [
    { start: 2, end: 5, value: 'inner' },
    { start: 0, end: 9, value: 'outer' },
  ]);
  expect(parts.map((part) => part.values)).toEqual([['outer'], ['outer', 'inner'], ['outer'], []]);
});

test('lines that are no part of the report are folded together', () => {
  const text = 'عاجل\nبنك\n\nقال الوزير\nتابعونا\nحقوق';
  const runs = lineRuns(text, [
    { start: 0, end: 8 },
    { start: 21, end: text.length },
  ]);
  expect(
    runs.map((run) => [run.boilerplate, run.lines.map((line) => text.slice(line.start, line.end))]),
  ).toEqual([
    [true, ['عاجل', 'بنك']],
    [false, ['قال الوزير']],
    [true, ['تابعونا', 'حقوق']],
  ]);
});

test('a later wording is told apart from the earlier word by word', () => {
  const { changes, left } = wordChanges('19 عاملا على الأقل قتلوا', '19 عاملا قتلوا في الحريق');
  expect(changes).toEqual([
    { kind: 'same', text: '19 عاملا قتلوا' },
    { kind: 'added', text: 'في الحريق' },
  ]);
  expect(left).toEqual(['على', 'الأقل']);
  expect(wordChanges('قال إنّ', 'قال ان').left).toEqual([]);
});

test('whatever two wordings are, no word is lost or made up', () => {
  const words = fc.array(fc.constantFrom('قتل', 'أربعة', 'عمال', 'في', 'الميناء'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const { changes, left } = wordChanges(a.join(' '), b.join(' '));
      expect(changes.map((change) => change.text).join(' ')).toBe(b.join(' '));
      const same = changes
        .filter((change) => change.kind === 'same')
        .flatMap((change) => change.text.split(' '));
      expect(same.length + left.length).toBe(a.length);
    }),
  );
});
