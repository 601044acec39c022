import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ar } from './ar.ts';
import { en, type Forms } from './en.ts';
import { makeSpeech } from './language.tsx';

const keys = Object.keys(en) as (keyof typeof en)[];
const forms = (entry: string | Forms): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry);
const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);

describe('the words of the interface', () => {
  test('both languages have the same keys, counted words in both', () => {
    expect(Object.keys(ar).sort()).toEqual([...keys].sort());
    for (const key of keys) expect([key, typeof ar[key]]).toEqual([key, typeof en[key]]);
  });

  test('both languages name the same values', () => {
    for (const key of keys) {
      const wanted = new Set(forms(en[key]).flatMap(slots));
      const given = new Set(forms(ar[key]).flatMap(slots));
      expect([key, [...given].sort()]).toEqual([key, [...wanted].sort()]);
    }
  });

  test('every key is used somewhere', () => {
    const root = join(import.meta.dirname, '..');
    const code = readdirSync(root, { recursive: true })
      .map(String)
      .filter((name) => /\.tsx?$/.test(name) && !/i18n[\\/](ar|en)\.ts$/.test(name))
      .map((name) => readFileSync(join(root, name), 'utf8'))
      .join('\n');
    // Keys made from what the API names begin with the words before the last dot.
    const made = [...code.matchAll(/`([a-z-]+(?:\.[a-z-]+)*)\.\$\{/gi)].map((match) => `${match[1]}.`);
    const unused = keys.filter(
      (key) => !code.includes(`'${key}'`) && !made.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  test('Arabic counts with six forms and its own digits', () => {
    const { t } = makeSpeech('ar', () => undefined);
    const plain = (n: number) => t('board.count', { n }).replace(/[\u2066-\u2069]/g, '');
    expect([0, 1, 2, 3, 10, 11, 99, 100].map(plain)).toEqual([
      'لا أقوال',
      'قول واحد',
      'قولان',
      '٣ أقوال',
      '١٠ أقوال',
      '١١ قولًا',
      '٩٩ قولًا',
      '١٠٠ قول',
    ]);
  });

  test('names stand isolated in a sentence, numbers in the digits of the language', () => {
    const { t } = makeSpeech('en', () => undefined);
    expect(t('origins.through', { name: 'رويترز' })).toBe('all through \u2068رويترز\u2069');
    expect(t('board.count', { n: 1 })).toBe('1 claim');
  });
});
