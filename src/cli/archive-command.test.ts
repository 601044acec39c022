import { expect, test } from 'vitest';
import { isolate } from './archive-command.ts';

test('what an archive command prints of a report cannot steer the terminal', () => {
  expect(isolate('قال\n\t الوزير')).toBe('\u2068قال الوزير\u2069');
  expect(isolate('الوزير\u001b[2J\u202eقال')).toBe('\u2068الوزير\u241b[2Jقال\u2069');
  expect(isolate(null)).toBe('');
  expect(isolate('')).toBe('');
});
